package vigil.commands.axon;

import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import vigil.commands.StreamUnknown;
import vigil.kernel.Command;
import vigil.kernel.Decider;
import vigil.kernel.Event;

/** The streams of one decider, loaded, locked and checked for concurrency by Axon's event-sourcing repository. */
final class StreamRepository<S, C extends Command, E extends Event> {

    private static final int LOOK_FOR_DEADLOCKS_MS = 10;

    private final Decider<S, C, E> decider;
    private final Repository<DecidedStream<S, C, E>> repository;

    StreamRepository(Decider<S, C, E> decider, EventStore log) {
        this.decider = decider;
        Class<DecidedStream<S, C, E>> type = type();
        this.repository = EventSourcingRepository.builder(type)
                .aggregateModel(StreamModel.of(type, decider.streamType()))
                .aggregateFactory(new Factory())
                .eventStore(log)
                .cache(new Memory())
                .lockFactory(PessimisticLockFactory.builder()
                        .lockAttemptTimeout(LOOK_FOR_DEADLOCKS_MS)
                        .acquireAttempts((int) (Turn.PATIENCE.toMillis() / LOOK_FOR_DEADLOCKS_MS))
                        .build())
                .build();
    }

    /**
     * The stream with its state.
     *
     * @throws StreamUnknown nothing has happened on it, or it is another decider's
     */
    Aggregate<DecidedStream<S, C, E>> load(String stream) {
        try {
            return repository.load(stream);
        } catch (AggregateNotFoundException e) {
            throw new StreamUnknown(stream);
        }
    }

    /** A stream that begins now; when the log already has it, the commit fails. */
    Aggregate<DecidedStream<S, C, E>> open(String stream) throws Exception {
        return repository.newInstance(() -> new DecidedStream<>(decider, stream));
    }

    /** The stream with its state, or a new one when nothing has happened on it. */
    Aggregate<DecidedStream<S, C, E>> loadOrOpen(String stream) throws Exception {
        return repository.loadOrCreate(stream, () -> new DecidedStream<>(decider, stream));
    }

    @SuppressWarnings("unchecked") // a class literal has no type arguments
    private static <S, C extends Command, E extends Event> Class<DecidedStream<S, C, E>> type() {
        return (Class<DecidedStream<S, C, E>>) (Class<?>) DecidedStream.class;
    }

    private final class Factory implements AggregateFactory<DecidedStream<S, C, E>> {

        @Override
        public DecidedStream<S, C, E> createAggregateRoot(String stream, DomainEventMessage<?> first) {
            if (!decider.streamType().equals(first.getType())) throw new StreamUnknown(stream);
            return new DecidedStream<>(decider, stream);
        }

        @Override
        public Class<DecidedStream<S, C, E>> getAggregateType() {
            return type();
        }
    }
}

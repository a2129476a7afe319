package vigil.projections.following;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.Attribution;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * Hands over the events of a processor batch by batch, those of the types it follows. The whole batch is taken when its last event comes up: that is before
 * Axon stores the token, so what was done is always ahead of the token and never behind.
 */
record Batches(Set<Class<?>> types, Consumer<List<Recorded<Event>>> taker) implements EventHandlerInvoker {

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType());
    }

    /** Known by the event's name: one that is not followed is never decoded. */
    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return types.stream().anyMatch(type -> type.isAssignableFrom(payloadType));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        if (!(work instanceof BatchingUnitOfWork<?> batch)) {
            taker.accept(List.of(recorded(message)));
        } else if (batch.isLastMessage(message)) {
            taker.accept(batch.getMessages().stream().map(Batches::recorded).toList());
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    private static Recorded<Event> recorded(Message<?> message) {
        if (!(message instanceof TrackedEventMessage<?> tracked) || !(message.getPayload() instanceof Event event)) {
            throw new IllegalStateException("not an event of the log: " + message.getPayloadType());
        }
        DomainEventMessage<?> place = message instanceof DomainEventMessage<?> domain ? domain : null;
        Object by = message.getMetaData().get(Attribution.BY);
        return new Recorded<>(
                tracked.trackingToken().position().orElseThrow(),
                place == null ? message.getIdentifier() : place.getAggregateIdentifier(),
                place == null ? 0 : place.getSequenceNumber(),
                message.getIdentifier(),
                tracked.getTimestamp(),
                by == null ? "system" : by.toString(),
                text(message.getMetaData().get(Attribution.ROLE)),
                event);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

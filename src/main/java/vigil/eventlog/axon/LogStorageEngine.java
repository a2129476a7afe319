package vigil.eventlog.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.Receipts;
import vigil.eventlog.StreamCollision;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Micros;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.read.LogHistory;

/**
 * Axon's storage engine on the log: all events of one append are one commit, whatever streams they belong to. A taken place
 * in a stream is Axon's exception for it, with the {@link StreamCollision} as its cause. The receipt of the commit is left
 * with the unit of work ({@link Receipts}).
 */
public final class LogStorageEngine extends BatchingEventStorageEngine {

    private final Ports ports;

    /** The builder of an engine on a log. */
    public static Builder on(Ports ports) {
        return new Builder(ports);
    }

    private LogStorageEngine(Builder builder) {
        super(builder);
        this.ports = builder.ports;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        ports.json().ready(events.stream().map(event -> Map.entry(stream(event), (Object) event.getPayload())).toList());
        Prepared body = Prepared.of(
                events.stream().map(event -> entry(event, serializer)).toList());
        try {
            Commit commit = ports.appender().append(body);
            CurrentUnitOfWork.ifStarted(work -> Receipts.put(work, LogHistory.receipt(commit)));
        } catch (StreamCollision collision) {
            handlePersistenceException(collision, events.get(index(body.entries(), collision)));
        }
    }

    private Entry entry(EventMessage<?> event, Serializer serializer) {
        String id = event.getIdentifier();
        DomainEventMessage<?> inStream = event instanceof DomainEventMessage<?> domain ? domain : null;
        String stream = stream(event);
        long sequence = inStream == null ? 0 : inStream.getSequenceNumber();
        SerializedObject<String> payload = ports.json()
                .writing(stream, sequence, id, () -> event.serializePayload(serializer, String.class));
        return new Entry(
                id,
                stream,
                sequence,
                inStream == null ? null : inStream.getType(),
                Micros.of(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData());
    }

    private static String stream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    /** The event that really collided: the last with that place, as an earlier one of the same commit may be what it met. */
    private static int index(List<Entry> entries, StreamCollision collision) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.stream().equals(collision.stream()) && entry.sequence() == collision.sequence()) return i;
        }
        throw new IllegalStateException("a collision of another commit", collision);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long first, int batchSize) {
        return ports.log().of(stream, first, batchSize).stream()
                .flatMap(commit -> StoredEvent.of(commit, ports.json()))
                .filter(event -> event.entry().stream().equals(stream) && event.entry().sequence() >= first)
                .filter(StoredEvent.InStream.class::isInstance)
                .map(StoredEvent.InStream.class::cast)
                .toList();
    }

    @Override
    protected List<StoredEvent> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        List<StoredEvent> events = new ArrayList<>();
        new Following(ports, position(last)).tryAdvanceBatch(batchSize, events::add);
        return events;
    }

    @Override
    protected Stream<StoredEvent> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return new Following(ports, position(token)).stream(batchSize());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return ports.tips().lastSequence(stream);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(ports.log().newest().map(Commit::last).orElse(-1L));
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant time) {
        return token(ports.tips().firstAt(Micros.of(time)) - 1);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        ports.snapshots().keep(entry(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return ports.snapshots().newest(stream).map(entry -> StoredEvent.snapshot(entry, ports.json())).stream();
    }

    static long position(@Nullable TrackingToken token) {
        if (token == null) return -1;
        if (token instanceof GlobalSequenceTrackingToken sequence) return sequence.getGlobalIndex();
        throw new IllegalArgumentException("not a token of this log: " + token.getClass().getName());
    }

    private static @Nullable TrackingToken token(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    /** Makes the engine; serializers and upcasters are Axon's own settings. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private final Ports ports;

        private Builder(Ports ports) {
            this.ports = ports;
            PersistenceExceptionResolver taken = StreamCollision.class::isInstance;
            persistenceExceptionResolver(taken);
        }

        /** The engine. */
        public LogStorageEngine build() {
            return new LogStorageEngine(this);
        }
    }
}

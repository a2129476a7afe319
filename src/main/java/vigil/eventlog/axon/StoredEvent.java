package vigil.eventlog.axon;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Micros;
import vigil.eventlog.json.EventJson;

/** An event of the log in the form Axon reads. */
sealed class StoredEvent implements TrackedEventData<String> {

    private final long position;
    private final Entry entry;
    private final EventJson json;

    private StoredEvent(long position, Entry entry, EventJson json) {
        this.position = position;
        this.entry = entry;
        this.json = json;
    }

    /** What was stored; it is made ready to be read only for whoever reads it. */
    private record Payload(Entry entry, EventJson json) implements SerializedObject<String> {
        @Override
        public String getData() {
            return json.located(entry);
        }

        @Override
        public Class<String> getContentType() {
            return String.class;
        }

        @Override
        public SerializedType getType() {
            return new SimpleSerializedType(entry.name(), entry.revision());
        }
    }

    /** An event of a stream. */
    static final class InStream extends StoredEvent implements DomainEventData<String> {
        private InStream(long position, Entry entry, EventJson json) {
            super(position, entry, json);
        }

        @Override
        public @Nullable String getType() {
            return entry().type();
        }

        @Override
        public String getAggregateIdentifier() {
            return entry().stream();
        }

        @Override
        public long getSequenceNumber() {
            return entry().sequence();
        }
    }

    /** The events of a commit, in order. */
    static Stream<StoredEvent> of(Commit commit, EventJson json) {
        return IntStream.range(0, commit.body().entries().size()).mapToObj(i -> {
            Entry entry = commit.body().entries().get(i);
            long position = commit.position() + i;
            return entry.alone()
                    ? new StoredEvent(position, entry, json)
                    : new InStream(position, entry, json);
        });
    }

    /** A snapshot, which has no position. */
    static DomainEventData<String> snapshot(Entry entry, EventJson json) {
        return new InStream(-1, entry, json);
    }

    long position() {
        return position;
    }

    Entry entry() {
        return entry;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return entry.id();
    }

    @Override
    public Instant getTimestamp() {
        return Micros.instant(entry.time());
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(entry.metadata(), String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new Payload(entry, json);
    }
}

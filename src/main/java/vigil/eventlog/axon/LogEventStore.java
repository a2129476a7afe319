package vigil.eventlog.axon;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.read.Doorbell;

/**
 * Axon's event store and bus on the log. Publish a {@code GenericEventMessage} for an event without stream; events of
 * streams outside an aggregate are {@code GenericDomainEventMessage}s with the next sequence. All that one unit of work
 * publishes is one commit.
 */
public final class LogEventStore extends AbstractEventStore {

    private final LogStorageEngine engine;
    private final Doorbell doorbell;

    private LogEventStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
        this.doorbell = builder.doorbell;
    }

    /** The settings that are Axon's own: monitor and tracing. */
    public static Builder on(LogStorageEngine engine, Doorbell doorbell) {
        return new Builder(engine, doorbell);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LogEventStream(engine.readEvents(token, false).iterator(), doorbell);
    }

    /** Makes the store. */
    public static final class Builder extends AbstractEventStore.Builder {

        private final LogStorageEngine engine;
        private final Doorbell doorbell;

        private Builder(LogStorageEngine engine, Doorbell doorbell) {
            this.engine = engine;
            this.doorbell = doorbell;
            storageEngine(engine);
        }

        /** The store. */
        public LogEventStore build() {
            return new LogEventStore(this);
        }
    }
}

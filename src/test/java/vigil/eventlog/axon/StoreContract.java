package vigil.eventlog.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** Axon's published contract of its embedded event store, with our engine below it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract extends EmbeddedEventStoreTest {

    private TestDatabase database;
    private TestLog log;

    abstract TestDatabase database();

    /** One of the tests allows 100 ms from publishing to reading: not to be spent on loading classes. */
    @BeforeAll
    void warmUp() {
        EventStorageEngine engine = createStorageEngine();
        for (int i = 0; i < 200; i++) {
            engine.appendEvents(new GenericEventMessage<>("warm"));
            engine.readEvents(null, false).limit(10).forEach(EventMessage::getPayload);
        }
        close();
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        database = database();
        log = TestLog.remembering(database.database(), TestLog.json());
        Serializer serializer = new EventSerializer(TestLog.json());
        LogStorageEngine.Builder builder = log.engine();
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        return builder.build();
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }
}

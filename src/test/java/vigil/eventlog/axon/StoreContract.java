package vigil.eventlog.axon;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.UnhurriedEventStoreTest;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** Axon's published contract of its embedded event store, with our engine below it. */
abstract class StoreContract extends UnhurriedEventStoreTest {

    private TestDatabase database;
    private TestLog log;

    abstract TestDatabase database();

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

package vigil.eventlog.axon;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** Axon's published contract of storage engines, on a new log for every test. */
abstract class EngineContract extends BatchingEventStorageEngineTest<LogStorageEngine, LogStorageEngine.Builder> {

    private TestDatabase database;
    private TestLog log;

    abstract TestDatabase database();

    @BeforeEach
    void aNewLog() {
        database = database();
        log = TestLog.remembering(database.database(), TestLog.json());
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Override
    protected LogStorageEngine createEngine(UnaryOperator<LogStorageEngine.Builder> customization) {
        Serializer serializer = new EventSerializer(TestLog.json());
        LogStorageEngine.Builder builder = log.engine();
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        return customization.apply(builder).build();
    }
}

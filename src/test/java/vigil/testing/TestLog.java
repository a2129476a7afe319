package vigil.testing;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import vigil.eventlog.EventHistory;
import vigil.eventlog.append.Appender;
import vigil.eventlog.append.Batches;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.axon.EventSerializer;
import vigil.eventlog.axon.LogEventStore;
import vigil.eventlog.axon.LogStorageEngine;
import vigil.eventlog.axon.Ports;
import vigil.eventlog.axon.TokenSerializer;
import vigil.eventlog.json.EventJson;
import vigil.eventlog.json.EventNames;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.eventlog.mongo.MongoSnapshots;
import vigil.eventlog.mongo.MongoTokenStore;
import vigil.eventlog.read.Doorbell;
import vigil.eventlog.read.LogHistory;
import vigil.eventlog.read.RecentLog;
import vigil.eventlog.read.RememberingLog;
import vigil.eventlog.read.RungReadings;
import vigil.eventlog.read.TailWatch;
import vigil.vault.Sealer;

/** One server's view of a log, without Spring; several of them on one database are several servers. Close it. */
public final class TestLog implements AutoCloseable {

    private final MongoDatabase database;
    private final LogMarks marks;
    private final CommitLog log;
    private final RecentLog recent;
    private final Doorbell doorbell = new Doorbell();
    private final TailWatch watch;
    private final Appender appender;
    private final EventJson json;

    private TestLog(MongoDatabase database, boolean remembering, EventJson json) {
        this.database = database;
        this.marks = LogMarks.open(database);
        MongoCommitLog plain = new MongoCommitLog(database);
        this.log = remembering ? new RememberingLog(plain) : plain;
        this.recent = new RecentLog(log);
        this.watch = new TailWatch(recent, doorbell);
        Batches.Identity identity = new Batches.Identity(
                marks.origin(), UUID.randomUUID().toString(), System::currentTimeMillis);
        this.appender = new Appender(new Batches(log, identity, watch::appended), Duration.ofSeconds(20));
        this.json = json;
        watch.start();
    }

    /** With the memory of places that the embedded database is used with. */
    public static TestLog remembering(MongoDatabase database, EventJson json) {
        return new TestLog(database, true, json);
    }

    /** Reading by the database's own indexes. */
    public static TestLog plain(MongoDatabase database, EventJson json) {
        return new TestLog(database, false, json);
    }

    /** Knows these events, and plain texts as Axon's suites use them; refuses to seal. */
    public static EventJson json(Class<?>... events) {
        Sealer none = (open, origin) -> {
            throw new IllegalStateException("this log seals nothing");
        };
        return json(none, events);
    }

    /** Knows these events and seals. */
    public static EventJson json(Sealer sealer, Class<?>... events) {
        return new EventJson(EventNames.of(List.of(events)).and("text", String.class), sealer);
    }

    public CommitLog log() {
        return log;
    }

    public LogMarks marks() {
        return marks;
    }

    public Appender appender() {
        return appender;
    }

    public Doorbell doorbell() {
        return doorbell;
    }

    public LogHistory history() {
        return new LogHistory(log, marks.origin(), json);
    }

    /** Opens readings that are woken by what this server sees. */
    public EventHistory.Readings readings() {
        return new RungReadings(history(), history().over(recent), doorbell);
    }

    /** The engine's builder, for Axon. */
    public LogStorageEngine.Builder engine() {
        return LogStorageEngine.on(new Ports(recent, marks.origin(), appender, json, new MongoSnapshots(database)));
    }

    /** Axon's event store on it, as the server has it. */
    public EventStore store() {
        LogStorageEngine.Builder engine = engine();
        Serializer serializer = new EventSerializer(json);
        engine.eventSerializer(serializer).snapshotSerializer(serializer);
        return LogEventStore.on(engine.build(), doorbell).build();
    }

    /** The token store of this server. */
    public TokenStore tokens() {
        MongoTokenStore.Claim claim =
                new MongoTokenStore.Claim(UUID.randomUUID().toString(), Duration.ofSeconds(10), marks.id());
        return new MongoTokenStore(database, TokenSerializer.create(), claim);
    }

    @Override
    public void close() {
        appender.close();
        watch.close();
    }
}

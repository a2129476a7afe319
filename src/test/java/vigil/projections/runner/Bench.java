package vigil.projections.runner;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.EventHistory;
import vigil.ground.Mongo;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.projections.Freshness;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.projections.feeding.Feeder;
import vigil.projections.feeding.Positions;
import vigil.testing.jar.Jar.JarEvent;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.TestServer;
import vigil.vault.ClosedForm;

/** A log, a database and token store, and servers that come and go. */
public final class Bench implements AutoCloseable {

    public final EventHistory log;
    public final MongoDatabase database;
    private final TestDatabase place;
    private final @Nullable MongoClient sessions;
    private final TestLog first;
    private final EventStore store;
    private final List<Runnable> running = new ArrayList<>();

    /** On the embedded database. */
    public Bench() {
        this(TestDatabase.embedded(), null);
    }

    private Bench(TestDatabase place, @Nullable MongoClient sessions) {
        this.place = place;
        this.sessions = sessions;
        database = sessions == null ? place.database() : sessions.getDatabase(place.database().getName());
        first = open();
        log = first.history();
        store = first.store();
    }

    /** On the server of {@link TestServer}, which writes read models in transactions. */
    public static Bench onServer() {
        TestDatabase place = TestDatabase.onServer().orElseThrow();
        return new Bench(place, Mongo.client(place.address()));
    }

    private TestLog open() {
        return TestLog.plain(database, TestLog.json(JarEvent.class));
    }

    /** Where the database is. */
    String address() {
        return place.address();
    }

    /** A server with these projections, started. */
    RunningProjections server(Projection<?>... projections) {
        return start(new Writing(sessions), database, projections);
    }

    /** A server with these projections, started, that reaches its read models by a connection of its own. */
    RunningProjections server(MongoClient connection, Projection<?>... projections) {
        return start(new Writing(connection), connection.getDatabase(database.getName()), projections);
    }

    private RunningProjections start(Writing writing, MongoDatabase views, Projection<?>... projections) {
        var json = StoreJson.builder().addModule(new ClosedForm()).build();
        TestLog own = open();
        var feeder = new Feeder(own.readings(), new Positions(views));
        var server = new RunningProjections(List.of(projections), new Means(new Shelf(views), feeder, writing, json), own.history());
        server.start();
        running.add(() -> {
            server.stop();
            own.close();
        });
        return server;
    }

    /** What the rooms see of a server. */
    public record Server(ReadModels models, Builds builds, Freshness freshness) {}

    /** A server with these projections, started, as the rooms see it. */
    public Server open(Projection<?>... projections) {
        RunningProjections server = server(projections);
        return new Server(server, server, server);
    }

    /** Waits until a read model has come to a position: longer than it lets anybody wait, for a busy machine may need more. */
    public static void comesTo(ReadModel<?> model, long position) {
        Awaitility.await().until(() -> model.await(position) >= position);
    }

    /** All servers go. */
    public void stop() {
        running.forEach(Runnable::run);
        running.clear();
    }

    /** As if a server had died after its documents were written and before its positions were. */
    void forgetPositions() {
        database.getCollection("readmodels").deleteOne(new Document("_id", "positions"));
    }

    /** Appends events to a stream and gives the position of the last. */
    public long happened(String stream, Event... events) {
        long next = store.lastSequenceNumberFor(stream).orElse(-1L) + 1;
        List<GenericDomainEventMessage<Event>> messages = new ArrayList<>();
        for (Event event : events) {
            messages.add(new GenericDomainEventMessage<>("jar", stream, next++, event));
        }
        store.publish(messages);
        return log.head();
    }

    @Override
    public void close() {
        stop();
        first.close();
        if (sessions != null) sessions.close();
        place.close();
    }
}

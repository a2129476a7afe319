package vigil.projections.runner;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.projections.Projection;
import vigil.testing.InMemoryLog;
import vigil.vault.ClosedForm;

/** A log, a database and token store, and servers that come and go. */
final class Bench implements AutoCloseable {

    final InMemoryLog log = new InMemoryLog();
    final MongoDatabase database;
    private final EmbeddedDatabase server = EmbeddedDatabase.in(
            Path.of(System.getProperty("vigil.test.data", "target/test-data"), "projections-" + UUID.randomUUID()));
    private final MongoClient client = MongoClients.create(server.uri());
    private final EventStore store = EmbeddedEventStore.builder().storageEngine(log).build();
    private TokenStore tokens = new InMemoryTokenStore();
    private final List<Runnable> running = new ArrayList<>();

    Bench() {
        database = client.getDatabase("vigil");
    }

    /** A server with these projections, started. */
    RunningProjections server(Projection<?>... projections) {
        var json = StoreJson.builder().addModule(new ClosedForm()).build();
        var processors = new Processors(store, tokens);
        var server = new RunningProjections(
                List.of(projections), new Means(new Shelf(database), processors, json), log);
        server.start();
        running.add(() -> {
            server.stop();
            processors.destroy();
        });
        return server;
    }

    /** All servers go. */
    void stop() {
        running.forEach(Runnable::run);
        running.clear();
    }

    /** As if a server had died after its documents were written and before its tokens were. */
    void forgetTokens() {
        tokens = new InMemoryTokenStore();
    }

    /** Appends events to a stream and gives the position of the last. */
    long happened(String stream, Event... events) {
        long next = log.lastSequenceNumberFor(stream).orElse(-1L) + 1;
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
        client.close();
        server.close();
    }
}

package vigil.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;

/** Read models of a told log in a small real database, folded event by event and stored as JSON each time. */
public final class FoldedReadModels implements ReadModels, AutoCloseable {

    private final MongoServer server;
    private final MongoClient client;
    private final MongoDatabase database;
    private final EventHistory log;
    private final Map<String, Folded<?>> models = new HashMap<>();

    public FoldedReadModels(EventHistory log) {
        this.log = log;
        H2Backend backend = H2Backend.inMemory();
        backend.version(ServerVersion.MONGO_5_0);
        server = new MongoServer(backend);
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("folded");
    }

    @Override
    @SuppressWarnings("unchecked") // put there under the name of the same projection
    public <V> ReadModel<V> of(Projection<V> projection) {
        Folded<?> folded = models.computeIfAbsent(
                projection.name(), name -> new Folded<>(projection, database.getCollection(name)));
        folded.catchUp();
        return (ReadModel<V>) folded;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }

    private final class Folded<V> extends StoredViews<V> {

        Folded(Projection<V> projection, MongoCollection<Document> collection) {
            super(projection, collection);
        }

        void catchUp() {
            for (Recorded<Event> event : log.after(completeTo, Integer.MAX_VALUE)) {
                projection.key(event).ifPresent(key -> apply(key, event));
                completeTo = event.position();
            }
        }

        private void apply(String key, Recorded<Event> event) {
            V after = projection.evolve(find(key).orElse(null), event);
            collection.deleteOne(new Document("_id", key));
            if (after != null) collection.insertOne(document(key, projection.finished(after)).append("position", event.position()));
        }
    }
}

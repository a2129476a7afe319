package vigil.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vigil.eventlog.EventHistory;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.vault.ClosedForm;

/** Read models of a told log in a small real database, folded event by event and stored as JSON each time. */
public final class FoldedReadModels implements ReadModels, AutoCloseable {

    private static final JsonMapper JSON = StoreJson.builder().addModule(new ClosedForm()).build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

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

    private final class Folded<V> implements ReadModel<V> {
        private final Projection<V> projection;
        private final MongoCollection<Document> collection;
        private long completeTo = -1;

        Folded(Projection<V> projection, MongoCollection<Document> collection) {
            this.projection = projection;
            this.collection = collection;
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
            if (after != null) collection.insertOne(document(key, event.position(), after));
        }

        private Document document(String key, long position, V view) {
            Document document = new Document("_id", key);
            document.putAll(JSON.readValue(JSON.writeValueAsString(view), FIELDS));
            document.put("position", position);
            return document;
        }

        private V view(Document document) {
            Document fields = new Document(document);
            fields.remove("_id");
            return JSON.convertValue(fields, projection.view());
        }

        @Override
        public Optional<V> find(String key) {
            return Optional.ofNullable(collection.find(new Document("_id", key)).first()).map(this::view);
        }

        @Override
        public List<V> find(Bson filter, Bson sort, int skip, int limit) {
            List<V> found = new ArrayList<>();
            collection.find(filter).sort(sort).skip(skip).limit(limit).forEach(one -> found.add(view(one)));
            return found;
        }

        @Override
        public long count(Bson filter) {
            return collection.countDocuments(filter);
        }

        @Override
        public MongoCollection<Document> collection() {
            return collection;
        }

        @Override
        public long completeTo() {
            return completeTo;
        }

        @Override
        public long await(long position) {
            return completeTo;
        }
    }
}

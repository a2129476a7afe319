package vigil.publications.national;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.vault.ClosedForm;

/** Read models folded from a whole log at once and stored as the server stores them. */
final class LoadedReadModels implements ReadModels, AutoCloseable {

    private static final JsonMapper JSON = StoreJson.builder().addModule(new ClosedForm()).build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final int AT_ONCE = 500;

    private final Map<String, Loaded<?>> models = new HashMap<>();

    private LoadedReadModels() {}

    /** The read models of some projections over a log. */
    static LoadedReadModels of(LoadedLog log, List<Projection<?>> projections) {
        LoadedReadModels loaded = new LoadedReadModels();
        projections.forEach(projection -> loaded.models.put(
                projection.name(), new Loaded<>(projection, log.database().database().getCollection(projection.name()))));
        log.read(event -> loaded.models.values().forEach(model -> model.apply(event)));
        loaded.models.values().forEach(Loaded::write);
        return loaded;
    }

    @Override
    @SuppressWarnings("unchecked") // put there under the name of the same projection
    public <V> ReadModel<V> of(Projection<V> projection) {
        return (ReadModel<V>) Optional.ofNullable(models.get(projection.name())).orElseThrow();
    }

    @Override
    public void close() {
        models.clear();
    }

    private static final class Loaded<V> implements ReadModel<V> {
        private final Projection<V> projection;
        private final MongoCollection<Document> collection;
        private final Map<String, V> views = new HashMap<>();
        private long completeTo = -1;

        Loaded(Projection<V> projection, MongoCollection<Document> collection) {
            this.projection = projection;
            this.collection = collection;
        }

        void apply(Recorded<Event> event) {
            projection.key(event).ifPresent(key -> views.compute(key, (_, before) -> projection.evolve(before, event)));
            completeTo = event.position();
        }

        void write() {
            List<Document> documents = new ArrayList<>();
            views.forEach((key, view) -> {
                Document document = new Document("_id", key);
                document.putAll(JSON.readValue(JSON.writeValueAsString(view), FIELDS));
                documents.add(document);
                if (documents.size() == AT_ONCE) flush(documents);
            });
            if (!documents.isEmpty()) flush(documents);
            views.clear();
        }

        private void flush(List<Document> documents) {
            collection.insertMany(documents);
            documents.clear();
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

package vigil.publications.national;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.testing.StoredViews;

/** Read models folded from a whole log at once and stored as the server stores them. */
final class LoadedReadModels implements ReadModels, AutoCloseable {

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

    private static final class Loaded<V> extends StoredViews<V> {
        private final Map<String, V> views = new HashMap<>();

        Loaded(Projection<V> projection, MongoCollection<Document> collection) {
            super(projection, collection);
        }

        void apply(Recorded<Event> event) {
            projection.key(event).ifPresent(key -> views.compute(key, (_, before) -> projection.evolve(before, event)));
            completeTo = event.position();
        }

        void write() {
            List<Document> documents = new ArrayList<>();
            views.forEach((key, view) -> {
                documents.add(document(key, projection.finished(view)));
                if (documents.size() == AT_ONCE) flush(documents);
            });
            if (!documents.isEmpty()) flush(documents);
            views.clear();
        }

        private void flush(List<Document> documents) {
            collection.insertMany(documents);
            documents.clear();
        }
    }
}

package vigil.testing;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vigil.ground.StoreJson;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.vault.ClosedForm;

/** A read model over a collection of a test, stored as the server stores it; whoever extends it says how it is filled. */
public abstract class StoredViews<V> implements ReadModel<V> {

    private static final JsonMapper JSON = StoreJson.builder().addModule(new ClosedForm()).build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    protected final Projection<V> projection;
    protected final MongoCollection<Document> collection;
    protected long completeTo = -1;

    protected StoredViews(Projection<V> projection, MongoCollection<Document> collection) {
        this.projection = projection;
        this.collection = collection;
    }

    /** The stored form of a view. */
    protected Document document(String key, V view) {
        Document document = new Document("_id", key);
        document.putAll(JSON.readValue(JSON.writeValueAsString(view), FIELDS));
        return document;
    }

    private boolean tellsPosition() {
        return Arrays.stream(projection.view().getRecordComponents())
                .anyMatch(component -> component.getName().equals("position"));
    }

    private V view(Document document) {
        Document fields = new Document(document);
        fields.remove("_id");
        if (!tellsPosition()) fields.remove("position");
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

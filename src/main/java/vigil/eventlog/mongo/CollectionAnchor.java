package vigil.eventlog.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import vigil.eventlog.Anchor;
import vigil.ground.Mongo;

/**
 * Keeps checkpoints in the collection {@code anchors} of another database, best on a server with other administrators. The
 * account in its address needs to find and insert, and for fsck to list collections and indexes; nothing else.
 */
public final class CollectionAnchor implements Anchor, AutoCloseable {

    private static final int DUPLICATE_KEY = 11000;
    private static final String COLLECTION = "anchors";

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoCollection<Document> collection;
    private final String origin;

    /** @param origin of the log, for one collection may be the anchor of several */
    public CollectionAnchor(String uri, String origin) {
        this.client = Mongo.client(uri);
        this.database = Mongo.database(client, uri);
        this.collection = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
        this.origin = origin;
    }

    @Override
    public String name() {
        return "collection " + collection.getNamespace();
    }

    @Override
    public Optional<String> newest() {
        return Optional.ofNullable(collection.find(eq("origin", origin)).sort(descending("size")).limit(1).first())
                .map(document -> String.valueOf(document.get("note")));
    }

    @Override
    public void each(Consumer<String> look) {
        for (Document document : collection.find(eq("origin", origin)).sort(ascending("size"))) {
            look.accept(String.valueOf(document.get("note")));
        }
    }

    /** What that database does to the collection of its own accord, each said of it by its full name. */
    public List<Foreign> foreign() {
        String name = collection.getNamespace().getFullName();
        return Foreign.in(database, List.of(COLLECTION)).stream().map(found -> found.called(name)).toList();
    }

    @Override
    public void keep(long size, String note) {
        try {
            collection.insertOne(new Document("_id", origin + "/" + size)
                    .append("origin", origin)
                    .append("size", size)
                    .append("note", note));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) throw e; // what was kept first stays
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

package vigil.eventlog.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vigil.eventlog.read.SnapshotShelf;
import vigil.eventlog.format.Entry;

/**
 * The last three snapshots of every stream, in the collection {@code snapshots}: for the suites of Axon, and for the benchmark
 * that measures whether they pay. The server keeps none.
 */
public final class MongoSnapshots implements SnapshotShelf {

    private static final int KEPT = 3;

    private final MongoCollection<Document> collection;

    public MongoSnapshots(MongoDatabase database) {
        this.collection = database.getCollection("snapshots");
    }

    @Override
    public void keep(Entry snapshot) {
        List<Document> kept = collection.find(eq("a", snapshot.stream())).sort(descending("s")).into(new ArrayList<>());
        if (!kept.isEmpty() && kept.getFirst().getLong("s") > snapshot.sequence()) return;
        String id = snapshot.stream() + "/" + snapshot.sequence();
        collection.replaceOne(
                eq("_id", id),
                document(snapshot).append("_id", id),
                new ReplaceOptions().upsert(true));
        List<String> old = kept.stream().skip(KEPT - 1).map(document -> document.getString("_id")).toList();
        if (!old.isEmpty()) collection.deleteMany(in("_id", old));
    }

    @Override
    public Optional<Entry> newest(String stream) {
        return Optional.ofNullable(
                        collection.find(eq("a", stream)).sort(descending("s")).first())
                .map(CommitDocuments::entry);
    }

    /** An event as docs/log-format.md says, but for its hash. */
    static Document document(Entry entry) {
        Document document = new Document("i", entry.id()).append("a", entry.stream()).append("s", entry.sequence());
        if (entry.type() != null) document.append("y", entry.type());
        document.append("ts", entry.time()).append("pt", entry.name());
        if (entry.revision() != null) document.append("pr", entry.revision());
        return document.append("p", entry.payload()).append("m", entry.metadata());
    }
}

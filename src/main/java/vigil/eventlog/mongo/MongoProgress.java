package vigil.eventlog.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.Verification.Wrong;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Hash;
import vigil.eventlog.notary.Progress;

/** The progress of verifying as one document of the collection {@code verification}. */
public final class MongoProgress implements Progress.Memory {

    private static final Logger LOG = LoggerFactory.getLogger(MongoProgress.class);
    private static final String ID = "log";
    private static final String ORDER = "order";
    private static final String WRONG = "wrong";

    private final MongoCollection<Document> collection;

    public MongoProgress(MongoDatabase database) {
        this.collection = database.getCollection("verification").withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Progress recall() {
        Document found = collection.find(eq("_id", ID)).first();
        if (found == null) return Progress.none(System.currentTimeMillis());
        try {
            return read(found);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            LOG.warn("What was verified before is not readable; verifying begins again: {}", e.toString());
            return Progress.none(System.currentTimeMillis());
        }
    }

    @Override
    public void keep(Progress progress) {
        Document document = new Document("_id", ID)
                .append("round", progress.round())
                .append("began", progress.began())
                .append("position", progress.size() - 1)
                .append("lastRound", progress.lastRound())
                .append("lastRoundTo", progress.lastRoundTo())
                .append("subtrees", progress.subtrees().stream().map(MongoProgress::binary).toList());
        Commit.Head end = progress.end();
        if (end != null) {
            document.append("t", end.time()).append("tm", end.latest()).append("h", binary(end.link()));
        }
        collection.replaceOne(eq("_id", ID), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public void order() {
        collection.replaceOne(eq("_id", ORDER), new Document("_id", ORDER), new ReplaceOptions().upsert(true));
    }

    @Override
    public boolean ordered() {
        return collection.find(eq("_id", ORDER)).first() != null;
    }

    @Override
    public boolean takeOrder() {
        return collection.deleteOne(eq("_id", ORDER)).getDeletedCount() == 1;
    }

    @Override
    public void tell(List<Wrong> wrong) {
        List<Document> all = wrong.stream()
                .map(one -> new Document("during", one.during()).append("position", one.position()).append("what", one.what()))
                .toList();
        collection.replaceOne(eq("_id", WRONG), new Document("_id", WRONG).append("all", all), new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Wrong> told() {
        Document found = collection.find(eq("_id", WRONG)).first();
        if (found == null || !(found.get("all") instanceof List<?> all)) return List.of();
        return all.stream().map(MongoProgress::wrong).flatMap(Optional::stream).toList();
    }

    private static Optional<Wrong> wrong(Object one) {
        if (one instanceof Document told
                && told.get("during") instanceof String during
                && told.get("position") instanceof Long position
                && told.get("what") instanceof String what) {
            return Optional.of(new Wrong(during, position, what));
        }
        LOG.warn("What another server found wrong with the log is not readable: {}", one);
        return Optional.empty();
    }

    private static Progress read(Document found) {
        List<Hash> subtrees =
                found.getList("subtrees", Binary.class).stream().map(MongoProgress::hash).toList();
        return new Progress(
                found.getLong("round"),
                found.getLong("began"),
                end(found),
                subtrees,
                found.getLong("lastRound"),
                found.getLong("lastRoundTo"));
    }

    private static Commit.@Nullable Head end(Document found) {
        if (!found.containsKey("h")) return null;
        return new Commit.Head(
                found.getLong("position") + 1,
                found.getLong("t"),
                found.getLong("tm"),
                hash(found.get("h", Binary.class)));
    }

    private static Hash hash(Binary binary) {
        return Hash.of(binary.getData());
    }

    private static Binary binary(Hash hash) {
        return new Binary(hash.bytes());
    }
}

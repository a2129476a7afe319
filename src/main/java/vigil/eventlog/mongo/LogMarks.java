package vigil.eventlog.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import vigil.ground.CannotStart;

/**
 * What a log is called and which form it has, kept beside it in {@code log_meta} since its first start.
 *
 * @param id part of everything that is sealed for this log
 * @param origin its name in proofs; the chain begins with the hash of it
 */
public record LogMarks(String id, String origin) {

    private static final String KEY = "log";
    private static final int FORMAT = 1;
    private static final Document UNIQUE = new Document("ev.a", 1).append("ev.s", 1);

    /** Whether a database has a log. */
    public static boolean exist(MongoDatabase database) {
        return meta(database).find(new Document("_id", KEY)).first() != null;
    }

    /**
     * Opens the log of a database, or makes a new one, and looks whether the index is there on which its safety rests.
     *
     * @throws CannotStart the log cannot be used safely
     */
    public static LogMarks open(MongoDatabase database) {
        MongoCollection<Document> meta = meta(database);
        if (!exist(database)) make(database, meta);
        LogMarks marks = read(database);
        if (!hasUniqueIndex(database)) {
            throw new CannotStart(
                    "The unique index {ev.a: 1, ev.s: 1} of the log is missing, not unique for every commit or still being built.",
                    "Create it (a failure names what was written twice), and run fsck before going on.");
        }
        Foreign.besideLog(database).stream()
                .filter(foreign -> foreign.harm() == Foreign.Harm.LOSES)
                .findFirst()
                .ifPresent(LogMarks::refuse);
        TokenMarks.ahead(database).ifPresent(LogMarks::refuseAhead);
        return marks;
    }

    /**
     * The marks of a log that is only looked at, whether or not it may be used.
     *
     * @throws CannotStart there are none, or this version does not know the log's form
     */
    public static LogMarks read(MongoDatabase database) {
        Document found = meta(database).find(new Document("_id", KEY)).first();
        if (found == null || found.getInteger("format", 0) != FORMAT) {
            throw new CannotStart(
                    "The log of database " + database.getName() + " has a form this version does not know.",
                    "Start the version that wrote it, or a newer one.");
        }
        return new LogMarks(found.getString("id"), found.getString("origin"));
    }

    private static void make(MongoDatabase database, MongoCollection<Document> meta) {
        MongoCollection<Document> log = database.getCollection(MongoCommitLog.COLLECTION);
        if (log.find().first() != null) {
            throw new CannotStart(
                    "Database " + database.getName() + " holds commits, but not the marks of their log.",
                    "Restore the collection log_meta from the same backup as the collection log.");
        }
        log.createIndex(Indexes.ascending("ev.a", "ev.s"), new IndexOptions().unique(true));
        UUID id = UUID.randomUUID();
        try {
            meta.insertOne(new Document("_id", KEY)
                    .append("id", id.toString())
                    .append("origin", "vigil/" + id)
                    .append("format", FORMAT));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != 11000) throw e; // otherwise another server made it at the same moment
        }
    }

    private static MongoCollection<Document> meta(MongoDatabase database) {
        return database.getCollection("log_meta")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    private static void refuse(Foreign foreign) {
        throw new CannotStart(
                "In the log's collection " + foreign.collection() + " something would remove what is kept: " + foreign.what() + ".",
                "Take it away, and run fsck before going on.");
    }

    /** It would pass over whatever the log holds next, without a word. */
    private static void refuseAhead(String whatIsAhead) {
        throw new CannotStart(
                "The log has lost its newest events, or is older than what was restored beside it: " + whatIsAhead + ".",
                "Run fsck. Restore the newest copy of the log; if it is whole, remove tokens, readmodels and view-…: they are made anew.");
    }

    /** Whether the index is there, is unique for every commit and is not still being built. */
    public static boolean hasUniqueIndex(MongoDatabase database) {
        Document described = database.listCollections().filter(Filters.eq("name", MongoCommitLog.COLLECTION)).first();
        if (described != null && !Foreign.isCollection(described)) return false;
        List<Document> indexes =
                database.getCollection(MongoCommitLog.COLLECTION).listIndexes().into(new ArrayList<>());
        return indexes.stream().anyMatch(index -> isTheUnique(index) && !index.containsKey("buildUUID"));
    }

    /** An index over a part of the commits, or one that takes different texts for the same, is not the one. */
    static boolean isTheUnique(Document index) {
        return sameKeys(index)
                && Boolean.TRUE.equals(index.get("unique"))
                && !index.containsKey("partialFilterExpression")
                && !index.containsKey("collation");
    }

    private static boolean sameKeys(Document index) {
        Document keys = index.get("key", Document.class);
        return keys.keySet().stream().toList().equals(UNIQUE.keySet().stream().toList())
                && keys.values().stream().allMatch(order -> order instanceof Number number && number.intValue() == 1);
    }
}

package vigil.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * An index or an option of a collection that the form of the log does not know: the database then does something of its own
 * accord to what is kept there.
 *
 * @param index whether it is an index, and not an option
 * @param what which one it is, and what it does
 */
public record Foreign(String collection, boolean index, String what, Harm harm) {

    /** What may come of it. */
    public enum Harm {

        /** Documents vanish, or never stood there. */
        LOSES,

        /** Documents are refused that belong there, or taken for one another. */
        HINDERS,

        /** It takes time and room. */
        COSTS
    }

    /** All there are in the collections of the log. */
    public static List<Foreign> besideLog(MongoDatabase database) {
        return in(
                database,
                List.of(
                        MongoCommitLog.COLLECTION, "log_meta", "tiles", "checkpoints", "statements", "tokens", "readmodels",
                        "verification", "lease"));
    }

    /** All there are in collections that need no index but that of {@code _id}, or are the log, and need not exist. */
    public static List<Foreign> in(MongoDatabase database, List<String> collections) {
        return in(database, collections, List.of());
    }

    /** The same, where some have an index of their own. */
    public static List<Foreign> in(MongoDatabase database, List<String> collections, List<OwnIndex> own) {
        List<Foreign> found = new ArrayList<>();
        for (Document described : database.listCollections().filter(Filters.in("name", collections))) {
            String name = described.getString("name");
            if (!collections.contains(name)) continue;
            if (!isCollection(described)) {
                found.add(new Foreign(name, false, "is no collection but a " + described.getString("type"), Harm.LOSES));
                continue;
            }
            ofOptions(name, described.get("options", new Document()), found);
            for (Document index : database.getCollection(name).listIndexes()) {
                if (own.stream().noneMatch(one -> one.is(name, index))) ofIndex(name, index, found);
            }
        }
        return found;
    }

    /**
     * An index that belongs to a collection beside that of {@code _id}.
     *
     * @param fields in their order, each ascending
     */
    public record OwnIndex(String collection, List<String> fields, boolean unique) {

        /** Whether it is the one: over all documents, removing nothing, with no texts the same but the same. */
        private boolean is(String name, Document index) {
            Document keys = index.get("key", Document.class);
            return name.equals(collection)
                    && List.copyOf(keys.keySet()).equals(fields)
                    && keys.values().stream().allMatch(order -> order instanceof Number number && number.intValue() == 1)
                    && Boolean.TRUE.equals(index.get("unique")) == unique
                    && Stream.of("partialFilterExpression", "collation", "expireAfterSeconds").noneMatch(index::containsKey);
        }
    }

    /** The same, said of a collection under another name, for one of another database. */
    public Foreign called(String name) {
        return new Foreign(name, index, what, harm);
    }

    /** Some servers give no type. */
    static boolean isCollection(Document described) {
        return "collection".equals(described.get("type", "collection"));
    }

    private static void ofOptions(String name, Document options, List<Foreign> found) {
        if (Boolean.TRUE.equals(options.get("capped"))) {
            found.add(new Foreign(name, false, "is capped: the oldest documents are removed to make room", Harm.LOSES));
        }
        if (options.containsKey("expireAfterSeconds")) {
            String age = options.get("expireAfterSeconds") + " seconds old";
            found.add(new Foreign(name, false, "removes documents " + age, Harm.LOSES));
        }
        if (!options.get("validator", new Document()).isEmpty()) found.add(validator(name, options));
        if (options.containsKey("collation")) {
            found.add(new Foreign(name, false, "has a collation: different texts are the same to it", Harm.HINDERS));
        }
    }

    private static Foreign validator(String name, Document options) {
        boolean idle = "warn".equals(options.get("validationAction")) || "off".equals(options.get("validationLevel"));
        return idle
                ? new Foreign(name, false, "has a validator that refuses nothing", Harm.COSTS)
                : new Foreign(name, false, "has a validator that may refuse what belongs there", Harm.HINDERS);
    }

    private static void ofIndex(String name, Document index, List<Foreign> found) {
        Document keys = index.get("key", Document.class);
        if (name.equals(MongoCommitLog.COLLECTION) && LogMarks.isTheUnique(index)) return;
        String which = "index " + index.getString("name") + " " + keys.toJson();
        if (index.containsKey("expireAfterSeconds")) {
            String age = index.get("expireAfterSeconds") + " seconds after the time they have there";
            found.add(new Foreign(name, true, which + " removes documents " + age, Harm.LOSES));
        } else if (keys.keySet().equals(Set.of("_id"))) {
            if (index.containsKey("collation")) found.add(new Foreign(name, true, which + " has a collation", Harm.HINDERS));
        } else if (Boolean.TRUE.equals(index.get("unique")) || Boolean.TRUE.equals(index.get("prepareUnique"))) {
            found.add(new Foreign(name, true, which + " is unique and refuses what belongs there", Harm.HINDERS));
        } else if (!keys.values().stream().allMatch(Number.class::isInstance)) {
            found.add(new Foreign(name, true, which + " is of a kind that may refuse what belongs there", Harm.HINDERS));
        } else {
            found.add(new Foreign(name, true, which + " does not belong there; it takes time and room", Harm.COSTS));
        }
    }
}

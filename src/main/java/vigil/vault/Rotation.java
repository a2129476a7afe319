package vigil.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.bson.types.Binary;
import vigil.ground.CannotStart;
import vigil.vault.store.Keys;
import vigil.vault.store.KeyMarks;
import vigil.vault.store.MasterKey;

/**
 * Wraps every key of the store by another master key; the log and what is sealed do not change. It may be stopped at any
 * moment, however hard: every key says by which master key it is wrapped, and a second run goes on with the others.
 */
final class Rotation {

    private final MongoCollection<Document> keys;
    private final KeyMarks marks;
    private final MasterKey from;
    private final MasterKey to;

    Rotation(MongoDatabase database, MasterKey from, MasterKey to) {
        this.keys = Keys.collection(database);
        this.marks = new KeyMarks(database);
        this.from = from;
        this.to = to;
    }

    /**
     * Wraps what is not wrapped yet.
     *
     * @param wrapped told after each key how many were wrapped in this run
     * @return how many
     * @throws CannotStart the store is not this master key's, or on its way to another
     */
    long run(LongConsumer wrapped) {
        if (marks.isWrappedBy(to.fingerprint()) && !marks.isWrappedBy(from.fingerprint())) return 0;
        if (!marks.isWrappedBy(from.fingerprint()) || marks.isOnTheWayToAnother(to.fingerprint())) {
            throw new CannotStart(
                    "These keys are not wrapped by the master key given as the old one, or are on their way to a third.",
                    "Name the master key that the server uses, and the new one that was begun with.");
        }
        marks.beginRotation(to);
        long count = 0;
        for (Document key : keys.find(and(eq("state", Keys.ACTIVE), ne(Keys.WRAPPED_BY, to.name())))) {
            if (wrap(key)) wrapped.accept(++count);
        }
        marks.endRotation(to);
        return count;
    }

    /** A key that was destroyed meanwhile stays destroyed: the old wrapping is part of the condition. */
    private boolean wrap(Document key) {
        Binary old = key.get("key", Binary.class);
        Binary anew = new Binary(to.wrap(from.unwrap(old.getData())));
        return keys.updateOne(
                                and(eq("_id", key.getString("_id")), eq("state", Keys.ACTIVE), eq("key", old)),
                                Updates.combine(Updates.set("key", anew), Updates.set(Keys.WRAPPED_BY, to.name())))
                        .getModifiedCount()
                == 1;
    }
}

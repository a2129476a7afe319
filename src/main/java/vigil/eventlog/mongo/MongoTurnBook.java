package vigil.eventlog.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import vigil.eventlog.append.LeasedTurns;
import vigil.eventlog.append.LeasedTurns.Held;

/** The document {@code append} of the collection {@code lease}; losing it in a fail-over is harmless, so one member is enough. */
public final class MongoTurnBook implements LeasedTurns.Book {

    private static final String KEY = "append";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> leases;
    private final String owner;

    /** @param owner this server */
    public MongoTurnBook(MongoDatabase database, String owner) {
        this.leases = database.getCollection("lease").withWriteConcern(WriteConcern.W1);
        this.owner = owner;
    }

    @Override
    public Held take(long now, long until) {
        boolean taken = leases.updateOne(
                                and(eq("_id", KEY), or(eq("owner", owner), lt("until", now))),
                                Updates.combine(Updates.set("owner", owner), Updates.set("until", until)))
                        .getMatchedCount()
                > 0;
        if (taken) return new Held(true, until);
        Document held = leases.find(eq("_id", KEY)).first();
        return held == null ? new Held(first(until), until) : new Held(false, held.getLong("until"));
    }

    private boolean first(long until) {
        try {
            leases.insertOne(new Document("_id", KEY).append("owner", owner).append("until", until));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) throw e;
            return false;
        }
    }
}

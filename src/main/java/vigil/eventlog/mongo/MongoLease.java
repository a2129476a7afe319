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
import java.time.Duration;
import org.bson.Document;
import vigil.eventlog.notary.Lease;

/** One document of the collection {@code lease} says which server is elected, and until when. Not for use by several threads. */
public final class MongoLease implements Lease {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;
    private final String id;
    private final String owner;
    private final Duration time;
    private long until;

    public MongoLease(MongoDatabase database, String id, String owner, Duration time) {
        this.collection = database.getCollection("lease").withWriteConcern(WriteConcern.MAJORITY);
        this.id = id;
        this.owner = owner;
        this.time = time;
    }

    @Override
    public boolean mine() {
        long now = System.currentTimeMillis();
        if (now < until - time.toMillis() / 2) return true;
        long next = now + time.toMillis();
        boolean taken = collection
                        .updateOne(
                                and(eq("_id", id), or(eq("owner", owner), lt("until", now))),
                                Updates.combine(Updates.set("owner", owner), Updates.set("until", next)))
                        .getMatchedCount()
                > 0;
        if (taken || first(next)) until = next;
        return taken || until == next;
    }

    @Override
    public void release() {
        until = 0;
        collection.updateOne(and(eq("_id", id), eq("owner", owner)), Updates.set("until", 0L));
    }

    private boolean first(long next) {
        try {
            collection.insertOne(new Document("_id", id).append("owner", owner).append("until", next));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) throw e;
            return false;
        }
    }
}

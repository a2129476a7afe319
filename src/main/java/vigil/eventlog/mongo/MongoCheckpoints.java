package vigil.eventlog.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vigil.eventlog.LogBroken;
import vigil.eventlog.proof.Checkpoints;
import vigil.eventlog.proof.Signed;

/** Checkpoints as the collection {@code checkpoints}: {@code {_id: size, note}}. */
public final class MongoCheckpoints implements Checkpoints {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    public MongoCheckpoints(MongoDatabase database) {
        this.collection = database.getCollection("checkpoints")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Optional<Signed> newest() {
        return Optional.ofNullable(collection.find().sort(descending("_id")).limit(1).first())
                .map(MongoCheckpoints::read);
    }

    @Override
    public List<Signed> from(long size, int limit) {
        return collection
                .find(gte("_id", size))
                .sort(ascending("_id"))
                .limit(limit)
                .map(MongoCheckpoints::read)
                .into(new ArrayList<>());
    }

    @Override
    public void keep(Signed signed) {
        long size = signed.checkpoint().size();
        try {
            collection.insertOne(new Document("_id", size).append("note", signed.note()));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) throw e;
            Document there = collection.find(eq("_id", size)).first();
            if (there == null || !read(there).checkpoint().equals(signed.checkpoint())) {
                throw new LogBroken(size, "another checkpoint of this size is kept: the log was forked");
            }
        }
    }

    private static Signed read(Document document) {
        long size = document.getLong("_id");
        try {
            Signed signed = Signed.parse(document.getString("note"));
            if (signed.checkpoint().size() != size) throw new IllegalArgumentException("it speaks of another size");
            return signed;
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new LogBroken(size, "the checkpoint of this size is not one: " + e.getMessage());
        }
    }
}

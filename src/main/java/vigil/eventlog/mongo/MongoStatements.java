package vigil.eventlog.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import org.bson.Document;
import vigil.eventlog.format.Hashing;
import vigil.eventlog.proof.Statements;

/** Signed statements as the collection {@code statements}: {@code {_id: SHA-256 of the note, size, note}}. */
public final class MongoStatements implements Statements {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    public MongoStatements(MongoDatabase database) {
        this.collection = database.getCollection("statements")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void keep(long size, String note) {
        try {
            collection.insertOne(new Document("_id", Hashing.ofText(note).hex())
                    .append("size", size)
                    .append("note", note));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) throw e;
        }
    }

    @Override
    public void each(Consumer<String> look) {
        for (Document document : collection.find().sort(ascending("size"))) {
            look.accept(String.valueOf(document.get("note")));
        }
    }
}

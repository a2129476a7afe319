package vigil.projections.runner;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * What goes into one transaction. All of it must fit into the cache of the database until it is committed: some servers refuse
 * forty documents of 700 KB (error 388, TransactionTooLargeForCache), and would refuse them again and again.
 */
final class Pieces {

    /** Bytes of a transaction; a single document may have more, and then goes alone. */
    static final long MOST = 4L << 20;

    private Pieces() {}

    /** The same writes in the same order, in as few pieces as fit. */
    static List<List<WriteModel<RawBsonDocument>>> of(List<WriteModel<RawBsonDocument>> writes) {
        List<List<WriteModel<RawBsonDocument>>> pieces = new ArrayList<>();
        long room = 0;
        for (WriteModel<RawBsonDocument> write : writes) {
            long bytes = bytes(write);
            if (pieces.isEmpty() || bytes > room) {
                pieces.add(new ArrayList<>());
                room = MOST;
            }
            room -= bytes;
            pieces.getLast().add(write);
        }
        return pieces;
    }

    static long bytes(List<WriteModel<RawBsonDocument>> writes) {
        return writes.stream().mapToLong(Pieces::bytes).sum();
    }

    private static long bytes(WriteModel<RawBsonDocument> write) {
        return switch (write) {
            case InsertOneModel<RawBsonDocument> insert -> bytes(insert.getDocument());
            case ReplaceOneModel<RawBsonDocument> replace -> bytes(replace.getReplacement());
            default -> 0; // a deletion
        };
    }

    static long bytes(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }
}

package vigil.projections.runner;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.List;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vigil.ground.Settings;

/**
 * How batches of read models are written. A database server writes what fits into one transaction, all of it or nothing, and
 * small batches of several read models in one: each transaction waits once for the disk, where some servers would otherwise sync
 * every document on its own. The embedded database, which knows no transactions, takes them as they come; what was begun
 * is then continued, as every write names what it builds on.
 */
@Component
final class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** A server that is no member of a replica set has no transactions; that one has no sessions the driver says itself. */
    private static final int NOT_A_MEMBER = 20;

    /** TransactionTooLargeForCache. */
    private static final int TOO_LARGE = 388;

    private volatile @Nullable Together together;

    @Autowired
    Writing(MongoClient client, Settings settings) {
        this(settings.server().isPresent() ? client : null);
    }

    /** @param sessions who begins transactions; nobody where the database has none */
    Writing(@Nullable MongoClient sessions) {
        this.together = sessions == null ? null : new Together(sessions);
    }

    /** @param patience how long a batch waits while others are written, before it goes alone */
    Writing(MongoClient sessions, Duration patience) {
        this.together = new Together(sessions, patience);
    }

    /** How many batches wait for their turn to be written together. */
    int waiting() {
        Together transactions = together;
        return transactions == null ? 0 : transactions.waiting();
    }

    /** Looks at what has come of a batch or a part of it, and throws when it must not stay. */
    @FunctionalInterface
    interface Check {

        void accept(List<WriteModel<RawBsonDocument>> part, BulkWriteResult result);
    }

    /**
     * Writes a batch, in as few transactions as the database can take. When a later one fails, the earlier ones stay; who reads
     * the documents again sees how far it came.
     */
    void write(MongoCollection<RawBsonDocument> documents, List<WriteModel<RawBsonDocument>> batch, Check check) {
        for (List<WriteModel<RawBsonDocument>> piece : Pieces.of(batch)) piece(documents, piece, check);
    }

    /** Some servers tell only when they are asked how much is too much for them at that moment. */
    private void piece(MongoCollection<RawBsonDocument> documents, List<WriteModel<RawBsonDocument>> piece, Check check) {
        try {
            once(documents, piece, check);
        } catch (MongoException e) {
            if (e.getCode() != TOO_LARGE || piece.size() == 1) throw e;
            int half = piece.size() / 2;
            piece(documents, piece.subList(0, half), check);
            piece(documents, piece.subList(half, piece.size()), check);
        }
    }

    private void once(MongoCollection<RawBsonDocument> documents, List<WriteModel<RawBsonDocument>> piece, Check check) {
        Together transactions = together;
        if (transactions == null) {
            check.accept(piece, documents.bulkWrite(piece, UNORDERED));
            return;
        }
        try {
            transactions.write(new Together.Part(documents, piece, check));
        } catch (MongoException e) {
            if (e.getCode() != NOT_A_MEMBER && e.getClass() != MongoClientException.class) throw e;
            LOG.warn("The database has no transactions, so read models are written without: {}", e.getMessage());
            together = null;
            check.accept(piece, documents.bulkWrite(piece, UNORDERED));
        }
    }
}

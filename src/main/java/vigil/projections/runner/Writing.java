package vigil.projections.runner;

import com.mongodb.MongoException;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vigil.ground.Settings;

/**
 * How a batch of one read model is written. A database server writes it in one transaction: all of it or nothing, and one
 * sync to disk where some servers would otherwise sync every document of a batch on its own. The embedded database, which
 * knows no transactions, takes it as it comes; what was begun is then continued, as every write names what it builds on.
 */
@Component
final class Writing {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final BulkWriteOptions TOGETHER = new BulkWriteOptions().ordered(false);
    private static final TransactionOptions SAFE =
            TransactionOptions.builder().writeConcern(WriteConcern.MAJORITY).build();
    private static final int WRITE_CONFLICT = 112;

    /** A server that is no member of a replica set has no transactions. */
    private static final int NOT_A_MEMBER = 20;

    private volatile @Nullable MongoClient sessions;

    @Autowired
    Writing(MongoClient client, Settings settings) {
        this(settings.server().isPresent() ? client : null);
    }

    /** @param sessions who begins transactions; nobody where the database has none */
    Writing(@Nullable MongoClient sessions) {
        this.sessions = sessions;
    }

    /**
     * Writes a batch.
     *
     * @param check looks at what has come of it, and throws when it must not stay
     */
    void write(MongoCollection<Document> documents, List<WriteModel<Document>> batch, Consumer<BulkWriteResult> check) {
        MongoClient client = sessions;
        if (client == null || batch.size() == 1) {
            check.accept(documents.bulkWrite(batch, TOGETHER));
            return;
        }
        try (ClientSession session = client.startSession()) {
            session.startTransaction(SAFE);
            inside(session, documents.withWriteConcern(WriteConcern.ACKNOWLEDGED), batch, check);
            session.commitTransaction();
        } catch (MongoException e) {
            if (e.getCode() != NOT_A_MEMBER) throw e;
            LOG.warn("The database has no transactions, so read models are written without: {}", e.getMessage());
            sessions = null;
            check.accept(documents.bulkWrite(batch, TOGETHER));
        }
    }

    private static void inside(
            ClientSession session,
            MongoCollection<Document> documents,
            List<WriteModel<Document>> batch,
            Consumer<BulkWriteResult> check) {
        try {
            check.accept(documents.bulkWrite(session, batch, new BulkWriteOptions().ordered(true)));
        } catch (RuntimeException e) {
            session.abortTransaction();
            boolean conflict = e instanceof MongoException refused && refused.getCode() == WRITE_CONFLICT;
            throw conflict ? new Overtaken("another server writes the same documents", e) : e;
        }
    }
}

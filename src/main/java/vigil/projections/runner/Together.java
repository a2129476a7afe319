package vigil.projections.runner;

import com.mongodb.MongoException;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes small batches that come at about the same time in one transaction, as all read models do that are fed with the same
 * events. Whose batch cannot stay fails alone: the others are then written each by itself.
 */
final class Together {

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);
    private static final TransactionOptions SAFE = TransactionOptions.builder()
            .writeConcern(WriteConcern.MAJORITY)
            .maxCommitTime(5L, TimeUnit.SECONDS)
            .build();
    private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);
    private static final int WRITE_CONFLICT = 112;

    /** Documents, and bytes; more have a transaction of their own, beside others. All read models' small ones fit together. */
    private static final int SMALL = 100;

    private static final long SMALL_BYTES = Pieces.MOST / 32;

    /** How long a batch waits for the others that were begun with it. */
    private static final long GATHER = Duration.ofMillis(1).toNanos();

    /** How long a batch waits while others are written, before it goes alone: nobody's trouble holds up everybody. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int COMMIT_ATTEMPTS = 3;

    /** How long the database lets a transaction be open, if nobody told it otherwise. */
    private static final long LONGEST_OPEN = Duration.ofSeconds(60).toNanos();

    /** Kilobytes of all transactions that are under way: the database's cache must hold them at the same time. */
    private static final int ROOM = (int) (2 * Pieces.MOST >> 10);

    private final MongoClient client;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock();
    private final Semaphore room = new Semaphore(ROOM, true);
    private final Queue<Part> waiting = new ConcurrentLinkedQueue<>();

    Together(MongoClient client) {
        this(client, PATIENCE);
    }

    Together(MongoClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    int waiting() {
        return waiting.size();
    }

    /** The batch of one read model; what has come of it is known when it is done. */
    static final class Part {

        private final MongoCollection<RawBsonDocument> documents;
        private final List<WriteModel<RawBsonDocument>> batch;
        private final Writing.Check check;
        private boolean written;
        private @Nullable RuntimeException failure;

        /** @param check looks at what has come of it, and throws when it must not stay */
        Part(MongoCollection<RawBsonDocument> documents, List<WriteModel<RawBsonDocument>> batch, Writing.Check check) {
            this.documents = documents.withWriteConcern(WriteConcern.ACKNOWLEDGED); // the transaction has its own
            this.batch = batch;
            this.check = check;
        }

        private boolean small() {
            return batch.size() <= SMALL && Pieces.bytes(batch) <= SMALL_BYTES;
        }

        private void write(ClientSession session) {
            try {
                check.accept(batch, documents.bulkWrite(session, batch, ORDERED));
            } catch (MongoException e) {
                if (e.getCode() != WRITE_CONFLICT) throw e;
                throw new Overtaken("another server writes the same documents", e);
            }
        }
    }

    /**
     * Writes it; when this returns, it is safe. When it throws, nothing of it is there; only when the database did not say
     * what became of a commit, it may be there as a whole, which whoever reads the documents again sees.
     */
    void write(Part part) {
        if (!part.small()) {
            inTransaction(List.of(part));
            return;
        }
        waiting.add(part);
        LockSupport.parkNanos(GATHER);
        if (!myTurn() && waiting.remove(part)) {
            inTransaction(List.of(part));
            return;
        }
        if (!turn.isHeldByCurrentThread()) turn.lock(); // somebody has begun to write it
        try {
            if (!part.written && part.failure == null) writeWaiting();
        } finally {
            turn.unlock();
        }
        if (part.failure != null) throw part.failure;
        if (!part.written) throw new IllegalStateException("the batch was not written");
    }

    private boolean myTurn() {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void writeWaiting() {
        List<Part> parts = new ArrayList<>();
        for (Part next = waiting.poll(); next != null; next = waiting.poll()) parts.add(next);
        try {
            inTransaction(parts);
        } catch (RuntimeException e) {
            if (parts.size() == 1) parts.getFirst().failure = e;
            else parts.forEach(this::alone);
        }
    }

    private void alone(Part part) {
        try {
            inTransaction(List.of(part));
        } catch (RuntimeException e) {
            part.failure = e;
        }
    }

    private void inTransaction(List<Part> parts) {
        long bytes = parts.stream().mapToLong(part -> Pieces.bytes(part.batch)).sum();
        int needed = (int) Math.min(ROOM, 1 + (bytes >> 10));
        room.acquireUninterruptibly(needed);
        try {
            transaction(parts);
        } finally {
            room.release(needed);
        }
    }

    private void transaction(List<Part> parts) {
        ClientSession session = client.startSession();
        boolean ended = false;
        try {
            session.startTransaction(SAFE);
            try {
                parts.forEach(part -> part.write(session));
            } catch (RuntimeException e) {
                session.abortTransaction(); // nobody says whether that arrived
                throw e;
            }
            commit(session);
            ended = true;
            parts.forEach(part -> part.written = true);
        } catch (MongoException e) {
            if (!e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)) throw e;
            throw new Overtaken("the database gave the transaction up", e);
        } finally {
            if (ended) session.close();
            else Thread.startVirtualThread(() -> end(session, parts.getFirst().documents));
        }
    }

    /**
     * A transaction whose end was lost holds its documents until the database gives it up after a minute. A younger one of the
     * same session makes the database give it up at once; whatever is still on its way of the older one is refused then.
     */
    private static void end(ClientSession session, MongoCollection<RawBsonDocument> documents) {
        long until = System.nanoTime() + LONGEST_OPEN;
        try (session) {
            for (long pause = 50; !younger(session, documents) && System.nanoTime() < until; pause = Math.min(2_000, 2 * pause)) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException closed) {
            LOG.debug("The server is stopping; the database gives its transaction up by itself", closed);
        }
    }

    private static boolean younger(ClientSession session, MongoCollection<RawBsonDocument> documents) {
        session.startTransaction();
        try {
            documents.find(session, Filters.eq("")).first();
            return true;
        } catch (MongoException e) {
            return false;
        } finally {
            session.abortTransaction();
        }
    }

    /** Asks again what became of it: committing twice does no harm. */
    private static void commit(ClientSession session) {
        for (int attempt = 1; ; attempt++) {
            try {
                session.commitTransaction();
                return;
            } catch (MongoException e) {
                boolean unknown = e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
                if (!unknown || attempt == COMMIT_ATTEMPTS) throw e;
            }
        }
    }
}

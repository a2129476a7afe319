package vigil.vault.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vigil.vault.VaultUnreachable;

/**
 * Adds new keys. Every command with a text makes one and waits until a majority has it, so keys that are made at about the same
 * time go in one write: while one is on its way the next gathers.
 */
final class FreshKeys {

    private static final int MOST = 200;
    private static final InsertManyOptions EACH_BY_ITSELF = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> keys;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    private static final class Waiting {

        private final Document key;
        private boolean done;
        private boolean added;
        private @Nullable RuntimeException failure;

        private Waiting(Document key) {
            this.key = key;
        }
    }

    FreshKeys(MongoCollection<Document> keys) {
        this.keys = keys;
    }

    /**
     * Which of them were added: kept by a majority when this returns. Not one whose owner has a key already, or a tombstone.
     *
     * @throws VaultUnreachable each may have been added or not
     */
    List<Boolean> add(List<Document> some) {
        List<Waiting> own = some.stream().map(Waiting::new).toList();
        waiting.addAll(own);
        turn.lock();
        try {
            while (!own.stream().allMatch(one -> one.done)) send(next());
        } finally {
            turn.unlock();
        }
        return own.stream().map(FreshKeys::added).toList();
    }

    private static boolean added(Waiting one) {
        if (one.failure != null) throw one.failure;
        return one.added;
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = next.size() < MOST ? waiting.poll() : null) next.add(one);
        return next;
    }

    private void send(List<Waiting> together) {
        try {
            Set<Integer> there = Keys.asking(() -> write(together.stream().map(one -> one.key).toList()));
            for (int i = 0; i < together.size(); i++) together.get(i).added = !there.contains(i);
        } catch (RuntimeException e) {
            together.forEach(one -> one.failure = e);
        } finally {
            together.forEach(one -> one.done = true);
        }
    }

    /** Which of them were there before. */
    private Set<Integer> write(List<Document> documents) {
        try {
            keys.insertMany(documents, EACH_BY_ITSELF);
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(FreshKeys::isThere)) throw e;
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toUnmodifiableSet());
        }
    }

    private static boolean isThere(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}

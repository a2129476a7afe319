package vigil.ground;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * The embedded server's data, written to disk only between commands: what a process killed at any moment leaves behind is
 * the state after some command, never half of one. A write that asks for a majority is on disk before it is answered, and
 * nobody sees it before it is there. What asks for less goes to disk once a second, or sooner when much of it waits: whoever
 * writes faster than the disk waits for it, and memory is not filled.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
    private static final int PAGE = 4 << 10; // every commit writes the pages it touched anew
    private static final int CACHE_MB = 64;
    private static final int FILL_PERCENT = 60;
    private static final int COMPACT_AT_MOST = 8 << 20;
    private static final int UNSAVED_AT_MOST = 8 << 20;

    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);

    DurableBackend(String file) {
        // Without the store's own background writer, which would commit in the middle of a command.
        super(new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE)
                .cacheSize(CACHE_MB)
                .open());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new CompactDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        boolean writes = WRITES.contains(command);
        boolean durable = writes && asksForMajority(query);
        Lock lock = durable ? commands.writeLock() : commands.readLock();
        Document answer;
        lock.lock();
        try {
            answer = super.handleCommand(channel, database, command, query);
            if (durable) toDisk();
        } finally {
            lock.unlock();
        }
        if (writes && getMvStore().getUnsavedMemory() > UNSAVED_AT_MOST) commit();
        return answer;
    }

    @Override
    public void commit() {
        commands.writeLock().lock();
        try {
            super.commit();
        } finally {
            commands.writeLock().unlock();
        }
    }

    /** A commit alone is safe from the death of this process, not from that of the machine. */
    private void toDisk() {
        super.commit();
        getMvStore().sync();
    }

    /** Gives room of overwritten pages back, a little at a time. */
    void tidy() {
        commands.writeLock().lock();
        try {
            super.commit();
            getMvStore().compact(FILL_PERCENT, COMPACT_AT_MOST);
        } finally {
            commands.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        commit();
        super.close();
    }

    private static boolean asksForMajority(Document query) {
        return query.get("writeConcern") instanceof Document concern && "majority".equals(concern.get("w"));
    }
}

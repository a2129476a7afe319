package vigil.ground;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small database inside this process, for evaluation and small offices: one file in the data folder, reachable from this
 * machine only. A folder has one such database at a time.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String FILE = "vigil.db";

    private final FolderLock lock;
    private final DurableBackend backend;
    private final MongoServer server;
    private final String uri;
    private final ScheduledExecutorService housekeeping;

    private EmbeddedDatabase(FolderLock lock, DurableBackend backend) {
        this.lock = lock;
        this.backend = backend;
        backend.version(ServerVersion.MONGO_5_0);
        server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        InetSocketAddress address = server.getLocalAddress();
        uri = "mongodb://127.0.0.1:" + address.getPort();
        housekeeping = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("embedded-database").factory());
        var _ = housekeeping.scheduleWithFixedDelay(this::tidy, 1, 1, TimeUnit.SECONDS); // tells its own failures
    }

    /**
     * Opens the database of a folder, or makes it.
     *
     * @throws CannotStart another process uses the folder, or its database is damaged
     */
    public static EmbeddedDatabase in(Path folder) {
        FolderLock lock = FolderLock.on(folder);
        try {
            return new EmbeddedDatabase(lock, new DurableBackend(folder.resolve(FILE).toString()));
        } catch (MVStoreException e) {
            lock.close();
            throw new CannotStart(
                    "The database file " + folder.resolve(FILE) + " cannot be opened: " + e.getMessage() + ".",
                    "Keep it to be looked at, and put a whole copy of the data folder in its place.",
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether a folder has one. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Where the driver finds it. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        housekeeping.shutdown();
        server.shutdownNow(); // closes the backend, which commits first
        lock.close();
    }

    private void tidy() {
        try {
            backend.tidy();
        } catch (RuntimeException e) {
            LOG.error("The embedded database could not write to disk", e);
        }
    }
}

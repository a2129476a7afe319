package vigil.testing;

import java.util.Optional;
import vigil.testing.server.DatabaseServer;

/**
 * A database server for tests: the one {@code VIGIL_TEST_MONGODB_URI} names, else MongoDB in a container where Docker is
 * there, else the MongoDB-compatible server that {@code .ci/run} installs into the user's cache folder. Started once for all
 * tests of a run, stopped with it. Where none is there the tests are left out, unless {@code VIGIL_TEST_SERVER=required},
 * as {@code .ci/run} says: then they fail.
 *
 * <p>The server from the cache folder differs from MongoDB in one thing that matters here: its unique index over two fields
 * of an array's elements holds every pair of them, not only those of one element. A commit that continues one stream and
 * begins another therefore collides with the first stream's beginning there. Such commits are tested on the embedded
 * database, and on a MongoDB server where one is named.
 */
public final class TestServer implements AutoCloseable {

    private final DatabaseServer server;

    private TestServer(DatabaseServer server) {
        this.server = server;
    }

    /** Where the shared server is; empty when there is none on this machine. */
    public static Optional<String> uri() {
        String given = System.getenv("VIGIL_TEST_MONGODB_URI");
        if (given != null && !given.isBlank()) return Optional.of(given);
        return canStart() ? Optional.of(Shared.SERVER.address()) : Optional.empty();
    }

    /** Whether a server of one's own can be started, and killed. */
    public static boolean canStart() {
        boolean possible = DatabaseServer.possible();
        if (!possible && "required".equals(System.getenv("VIGIL_TEST_SERVER"))) {
            throw new IllegalStateException("There is neither Docker nor the server that .ci/run installs.");
        }
        return possible;
    }

    /** Starts a server of one's own with empty data. */
    public static TestServer start() {
        TestServer server = new TestServer(DatabaseServer.any(TestDatabase.folder("server"))
                .orElseThrow(() -> new IllegalStateException("no database server can be started here")));
        server.go();
        return server;
    }

    /** Its address. */
    public String address() {
        return server.address();
    }

    /** Ends the process without any chance to tidy up. */
    public void kill() {
        server.kill();
    }

    /** Starts it again with the same data and port. */
    public void go() {
        server.go();
    }

    @Override
    public void close() {
        server.close();
    }

    /** A port of this machine that nothing listens on. */
    public static int freePort() {
        return DatabaseServer.freePort();
    }

    /** Started by the first test that asks. */
    private static final class Shared {
        private static final TestServer SERVER = shared();

        private static TestServer shared() {
            TestServer server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}

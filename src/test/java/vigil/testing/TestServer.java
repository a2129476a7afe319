package vigil.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB server for tests: the one {@code VIGIL_TEST_MONGODB_URI} names, else a MongoDB-compatible server process started
 * from the user's cache folder, else none. Started once for all tests of a run, stopped with it.
 *
 * <p>The server from the cache folder differs from MongoDB in one thing that matters here: its unique index over two fields
 * of an array's elements holds every pair of them, not only those of one element. A commit that continues one stream and
 * begins another therefore collides with the first stream's beginning there. Such commits are tested on the embedded
 * database, and on a MongoDB server where one is named.
 */
public final class TestServer implements AutoCloseable {

    private static final Path BINARY = Path.of(System.getProperty("user.home"), ".cache", "vigil", "bin", "secantusd-rs");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private TestServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Where the shared server is; empty when there is none on this machine. */
    public static Optional<String> uri() {
        String given = System.getenv("VIGIL_TEST_MONGODB_URI");
        if (given != null && !given.isBlank()) return Optional.of(given);
        return canStart() ? Optional.of(Shared.SERVER.address()) : Optional.empty();
    }

    /** Whether a server of one's own can be started, and killed. */
    public static boolean canStart() {
        return Files.isExecutable(BINARY);
    }

    /** Starts a server of one's own on a new folder. */
    public static TestServer start() {
        TestServer server = new TestServer(TestDatabase.folder("server"), freePort());
        server.go();
        return server;
    }

    /** Its address. */
    public String address() {
        return "mongodb://127.0.0.1:" + port + "/?directConnection=true";
    }

    /** Ends the process without any chance to tidy up. */
    public void kill() {
        if (process == null) return;
        process.destroyForcibly();
        join(process);
    }

    /** Starts it again on the same folder and port. */
    public void go() {
        try {
            process = new ProcessBuilder(
                            BINARY.toString(),
                            "--port",
                            Integer.toString(port),
                            "--storage-path",
                            folder.resolve("data").toString(),
                            "--sync-on-commit",
                            "--cache-size",
                            "256M",
                            "--log-level",
                            "WARNING")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitPort();
    }

    @Override
    public void close() {
        if (process == null) return;
        process.destroy();
        join(process);
    }

    private static void join(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitPort() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) return;
            } catch (IOException e) {
                if (System.nanoTime() > end || process == null || !process.isAlive()) {
                    throw new IllegalStateException("the test server did not start, see " + folder, e);
                }
                Thread.onSpinWait();
            }
        }
    }

    /** A port of this machine that nothing listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

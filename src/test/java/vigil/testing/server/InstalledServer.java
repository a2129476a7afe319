package vigil.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A process of the MongoDB-compatible server in the user's cache folder, which syncs every commit to disk. */
final class InstalledServer implements DatabaseServer {

    private static final Path BINARY = cache().resolve("vigil").resolve("bin").resolve("secantusd-rs");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long LOOK = Duration.ofMillis(5).toNanos();

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    InstalledServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        return configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
    }

    static boolean possible() {
        return Files.isExecutable(BINARY);
    }

    @Override
    public String address() {
        // Its streamed heartbeats now and then answer a request that was never made; the driver then drops all connections.
        return "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverMonitoringMode=poll";
    }

    @Override
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
    public void kill() {
        if (process == null) return;
        process.destroyForcibly();
        join(process);
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
                if (socket.getLocalPort() != port) return; // else the socket has found itself
            } catch (IOException e) {
                if (System.nanoTime() > end || process == null || !process.isAlive()) {
                    throw new IllegalStateException("the test server did not start, see " + folder, e);
                }
                LockSupport.parkNanos(LOOK);
            }
        }
    }
}

package vigil.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/** A database server of a test's own that keeps its data and its port over being killed and started again. */
public interface DatabaseServer extends AutoCloseable {

    /** Its address. */
    String address();

    /** Starts it, for the first time or again; returns when it answers. */
    void go();

    /** Ends it without any chance to tidy up. */
    void kill();

    @Override
    void close();

    /** MongoDB in a container where Docker is there, else the MongoDB-compatible server that was installed, else none. */
    static Optional<DatabaseServer> any(Path folder) {
        if (ContainerServer.possible()) return Optional.of(new ContainerServer(freePort()));
        return InstalledServer.possible() ? Optional.of(new InstalledServer(folder, freePort())) : Optional.empty();
    }

    /** Whether one can be had on this machine. */
    static boolean possible() {
        return InstalledServer.possible() || ContainerServer.possible();
    }

    /** A port of this machine that nothing listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

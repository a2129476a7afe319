package vigil.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** MongoDB as a replica set of one member in a container, by the docker command; it keeps its data over being killed. */
final class ContainerServer implements DatabaseServer {

    private static final String IMAGE = "mongo:8";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String INITIATE = "try { rs.status() } catch (e) { rs.initiate({_id: 'vigil', members: ["
            + "{_id: 0, host: '127.0.0.1:27017'}]}) }";

    private final int port;
    private final String name;
    private boolean made;

    ContainerServer(int port) {
        this.port = port;
        this.name = "vigil-test-" + ProcessHandle.current().pid() + "-" + port;
    }

    private static final class Looked {
        private static final boolean THERE = runs(List.of("docker", "info"));
    }

    static boolean possible() {
        return Looked.THERE;
    }

    @Override
    public String address() {
        return "mongodb://127.0.0.1:" + port + "/?directConnection=true";
    }

    @Override
    public void go() {
        if (made) {
            docker("start", name);
        } else {
            docker("run", "-d", "--name", name, "-p", "127.0.0.1:" + port + ":27017", IMAGE, "--replSet", "vigil", "--bind_ip_all");
            made = true;
        }
        await(INITIATE);
        await("quit(db.hello().isWritablePrimary ? 0 : 1)");
    }

    @Override
    public void kill() {
        docker("kill", "--signal", "KILL", name);
    }

    @Override
    public void close() {
        if (made) docker("rm", "--force", "--volumes", name);
    }

    private void await(String script) {
        List<String> ask = List.of("docker", "exec", name, "mongosh", "--quiet", "--eval", script);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!runs(ask)) {
            if (System.nanoTime() > end) throw new IllegalStateException("container " + name + " does not answer");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void docker(String... arguments) {
        List<String> line = new ArrayList<>(List.of("docker"));
        line.addAll(List.of(arguments));
        if (!runs(line)) throw new IllegalStateException(String.join(" ", line) + " failed");
    }

    private static boolean runs(List<String> line) {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 && !said.contains("Cannot connect");
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}

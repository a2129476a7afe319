package vigil.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import vigil.Vigil;

/**
 * The server as a process of its own, which can be killed without a word: the packed one where {@code vigil.jar} names it,
 * else the same program from the class path of the tests.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private Process process;

    private ServerProcess(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.port = TestServer.freePort();
        this.process = launch();
    }

    /** Starts a server on a free port with an empty folder and waits until it is ready. */
    public static ServerProcess start(String name) {
        Path folder = TestDatabase.folder(name);
        ServerProcess server = new ServerProcess(folder, Map.of("VIGIL_DATA", folder.resolve("data").toString()));
        server.awaitReady();
        return server;
    }

    /** Starts a server on a free port with these settings and does not wait for it. */
    public static ServerProcess begin(String name, Map<String, String> settings) {
        return new ServerProcess(TestDatabase.folder(name), settings);
    }

    /** {@code kill -9}, in the middle of whatever it does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts the server again on the same folder and waits until it is ready. */
    public void startAgain() {
        beginAgain();
        awaitReady();
    }

    /** Starts the server again on the same folder and does not wait for it. */
    public void beginAgain() {
        process = launch();
    }

    /** Runs another command of the jar on the same folder, for example {@code fsck}; the server must not be running. */
    public Finished run(String... arguments) {
        try {
            Process run = builder(List.of(arguments), folder.resolve("run.log")).start();
            if (!run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                run.destroyForcibly();
                throw new IllegalStateException("does not end: " + List.of(arguments));
            }
            return new Finished(run.exitValue(), Files.readString(folder.resolve("run.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a run ended. */
    public record Finished(int exit, String output) {}

    /** Where it listens. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** An account of the demonstration at this server. */
    public Caller as(String account) {
        return new Caller(address(), account);
    }

    /** What the server has said so far. */
    public String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private Process launch() {
        try {
            return builder(List.of("--vigil.demonstration=false"), folder.resolve("server.log")).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(List<String> arguments, Path log) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        line.addAll(program());
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("VIGIL_"));
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        return builder;
    }

    private static List<String> program() {
        String jar = System.getProperty("vigil.jar");
        return jar == null ? List.of("-cp", withoutTests(), Vigil.class.getName()) : List.of("-jar", jar);
    }

    /** What tests bring with them, their logging for example, is no part of the program. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it is ready; fails with what it said when it has ended instead. */
    public void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) throw new IllegalStateException("the server ended:\n" + log());
            if (ready()) return;
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("the server is not ready:\n" + log());
    }

    private boolean ready() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://localhost:" + port + "/api/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

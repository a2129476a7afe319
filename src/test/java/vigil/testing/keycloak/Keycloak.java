package vigil.testing.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vigil.testing.TestServer;

/**
 * Keycloak as a process of its own on a free port of this machine, with the realm of {@code docker/keycloak} and nothing kept: its
 * accounts and sessions are in its memory. The system property {@code vigil.keycloak} names the folder where it is unpacked.
 */
public final class Keycloak implements AutoCloseable {

    /** What every example user first signs in with. */
    public static final String FIRST_PASSWORD = "Example-word-1234";

    public static final String SECRET = "secret-of-the-pages";
    public static final String SECRET_OF_PROGRAM = "secret-of-a-program";
    static final String ADMINISTRATOR = "keycloak";
    static final String PASSWORD = "word-of-the-administrator";

    private static final Path REALM = Path.of("docker/keycloak/vigil-realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final int port = TestServer.freePort();
    private final String address = "http://localhost:" + port;
    private final List<Process> started = new java.util.concurrent.CopyOnWriteArrayList<>();

    private Keycloak(Path home) {
        this.home = home;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Where it will be; it is not started yet. */
    public static Keycloak unpacked() {
        String folder = System.getProperty("vigil.keycloak");
        if (folder == null) throw new IllegalStateException("-Dvigil.keycloak must name the folder where Keycloak is unpacked");
        return new Keycloak(Path.of(folder).toAbsolutePath());
    }

    /** Scheme, host and port. */
    public String address() {
        return address;
    }

    /** The address that its tokens name. */
    public String issuer() {
        return address + "/realms/vigil";
    }

    /** Starts it with the realm, whose addresses of the example are this office's, and waits until it answers. */
    public void start(String office) {
        try {
            Path imported = Files.createDirectories(home.resolve("data/import")).resolve("vigil-realm.json");
            Files.writeString(imported, Files.readString(REALM)
                    .replace("http://localhost:8081", office)
                    .replace("http://node1:8080", office)
                    .replace("2027-12-31", LocalDate.now().plusYears(1).toString()));
            started.add(launch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer();
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--db=dev-mem",
                        "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=" + address)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("VIGIL_") || name.equals("JAVA_OPTS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("VIGIL_CLIENT_SECRET", SECRET);
        builder.environment().put("IOFFICE_CLIENT_SECRET", SECRET_OF_PROGRAM);
        builder.environment().put("EXAMPLE_PASSWORD", FIRST_PASSWORD);
        return builder.start();
    }

    private void awaitAnswer() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!started.getLast().isAlive()) throw new IllegalStateException("Keycloak ended:\n" + said());
            if (answers()) return;
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        throw new IllegalStateException("Keycloak does not answer:\n" + said());
    }

    private boolean answers() {
        HttpRequest question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path log() {
        return home.resolve("vigil-test.log");
    }

    /** What it has said since it was started. */
    public String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its script starts Java below it, first to set itself up and then to run: all of them end. */
    @Override
    public void close() {
        for (Process process : started) {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroy);
            all.forEach(Keycloak::awaitEnd);
        }
        started.clear();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }
}

package vigil.eventlog.survive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vigil.testing.TestDatabase;

/** Our hand on a {@link WriterProcess}: starts it, hears what it was told, kills it. */
final class Writer implements AutoCloseable {

    private final String name;
    private final String address;
    private final String database;
    private final Acknowledged acknowledged;
    private final Path complaints = TestDatabase.folder("writer").resolve("err.log");
    private Process process;
    private Thread listener;

    Writer(String name, String address, String database, Acknowledged acknowledged) {
        this.name = name;
        this.address = address;
        this.database = database;
        this.acknowledged = acknowledged;
        start();
    }

    /** Ends it without any chance to tidy up; what it had said before has been heard. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it, after it was killed or because it ended when it found no database. */
    void start() {
        try {
            process = new ProcessBuilder(line())
                    .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BufferedReader said = process.inputReader();
        listener = Thread.ofPlatform().start(() -> listen(said));
    }

    private List<String> line() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"),
                WriterProcess.class.getName(), address, database, name, Long.toString(System.nanoTime()));
    }

    private void listen(BufferedReader said) {
        try (said) {
            said.lines().forEach(line -> Acknowledgement.read(line).ifPresent(acknowledged::add));
        } catch (IOException | UncheckedIOException cutOff) {
            return; // it was killed while it spoke: a line that did not arrive was not said
        }
    }

    @Override
    public void close() {
        kill();
    }
}

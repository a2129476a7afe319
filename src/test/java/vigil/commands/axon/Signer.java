package vigil.commands.axon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vigil.testing.TestDatabase;

/** Our hand on a {@link SigningProcess}: gives it papers, hears its answers, kills it, starts it again. */
final class Signer implements AutoCloseable {

    private final TestDatabase database;
    private final String name;
    private final int threads;
    private final Path complaints = TestDatabase.folder("signer").resolve("err.log");
    private final Map<DraftedPaper, Consumer<String>> unanswered = new ConcurrentHashMap<>();
    private Process process;
    private PrintWriter orders;
    private Thread listener;

    Signer(TestDatabase database, String name, int threads) {
        this.database = database;
        this.name = name;
        this.threads = threads;
        start();
    }

    /** Asks for a signature; the answer comes when it comes: {@link SigningProcess#SIGNED}, or the rule that refused it. */
    synchronized void give(DraftedPaper paper, Consumer<String> answer) {
        unanswered.put(paper, answer);
        orders.println(paper.line());
    }

    /** {@code kill -9} in the middle of its work, and a new process that is asked again for whatever was not answered. */
    synchronized void killAndStartAgain() {
        process.destroyForcibly();
        join();
        start();
        unanswered.keySet().forEach(paper -> orders.println(paper.line()));
    }

    private void start() {
        try {
            process = new ProcessBuilder(line())
                    .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        listener = Thread.ofPlatform().start(() -> listen(said));
    }

    private List<String> line() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"),
                SigningProcess.class.getName(), database.address(), database.database().getName(),
                Integer.toString(threads), name);
    }

    private void listen(BufferedReader said) {
        try (said) {
            said.lines().forEach(this::heard);
        } catch (IOException | UncheckedIOException cutOff) {
            return; // it was killed while it spoke: a line that did not arrive was not said
        }
    }

    private void heard(String line) {
        int space = line.indexOf(' ');
        DraftedPaper paper = DraftedPaper.read(line.substring(space + 1));
        Consumer<String> answer = unanswered.remove(paper);
        if (answer != null) answer.accept(line.substring(0, space));
    }

    private void join() {
        try {
            process.waitFor();
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
        join();
    }
}

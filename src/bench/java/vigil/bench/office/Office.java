package vigil.bench.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole server as a process of its own; see {@link OfficeMain}. */
public final class Office implements AutoCloseable {

    private static final int MOST_SHOWN = 30;
    private static final Pattern STARTS_WITH_TIME = Pattern.compile("\\d\\d:\\d\\d");

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;
    private final int port;

    private Office(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.port = Integer.parseInt(answer().split(" ")[1]);
    }

    /**
     * Starts one, with the options of the delivered office, and waits until it answers.
     *
     * @param heap its {@code -Xmx}
     * @param settings as {@code name=value}
     */
    public static Office start(Path folder, String heap, String... settings) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC", // as the office is run, see docker/Dockerfile
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        String more = System.getProperty("vigil.bench.office.options", "");
        if (!more.isBlank()) command.addAll(List.of(more.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OfficeMain.class.getName()));
        Stream.concat(
                        Stream.of(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "server.tomcat.max-keep-alive-requests=-1",
                                "server.tomcat.keep-alive-timeout=10m",
                                "vigil.mode=demo",
                                "vigil.limits.address=0",
                                "vigil.limits.requests=0",
                                "vigil.data=" + folder),
                        Stream.of(settings))
                .forEach(setting -> command.add("--" + setting));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("office.err").toFile())
                .start();
        return new Office(process);
    }

    /** Has an order carried out, for so long at most. */
    public Done carryOut(String order, Duration patience) throws IOException {
        orders.println(order + " " + patience.toSeconds());
        long[] numbers = Stream.of(answer().split(" ")).mapToLong(Long::parseLong).toArray();
        return new Done(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /**
     * What was done.
     *
     * @param events that were done
     * @param all there are
     * @param firstHalf most megabytes held after a collection while the first half was done
     * @param secondHalf and while the second half was
     */
    public record Done(long events, long all, long millis, long firstHalf, long secondHalf) {

        public double perSecond() {
            return events * 1e3 / millis;
        }

        /** Said only when not everything was done. */
        public String unlessAll() {
            return events >= all ? "" : " (" + share() + " in the time given)";
        }

        /** How much was done of how much. */
        public String share() {
            return "%,d of %,d events".formatted(events, all);
        }
    }

    public int port() {
        return port;
    }

    /** The next answer; what the server says before it ends without one is shown. */
    private String answer() throws IOException {
        Deque<String> last = new ArrayDeque<>();
        boolean trouble = false;
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("answer ")) return line.substring("answer ".length());
            trouble = line.contains(" ERROR ") || trouble && !STARTS_WITH_TIME.matcher(line).lookingAt();
            if (trouble && !line.startsWith("\tat ")) System.out.println("office: " + line); // with its causes
            last.addLast(line);
            if (last.size() > MOST_SHOWN) last.removeFirst();
        }
        last.forEach(line -> System.out.println("office: " + line));
        throw new IOException("the server ended: " + process.onExit().join().exitValue());
    }

    @Override
    public void close() {
        orders.println("stop");
        process.onExit().join();
    }
}

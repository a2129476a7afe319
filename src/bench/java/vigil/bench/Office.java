package vigil.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The whole server as a process of its own; see {@link OfficeMain}. */
final class Office implements AutoCloseable {

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
     * Starts one and waits until it answers.
     *
     * @param heap its {@code -Xmx}
     * @param settings as {@code name=value}
     */
    static Office start(Path folder, String heap, String... settings) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
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
                                "vigil.data=" + folder),
                        Stream.of(settings))
                .forEach(setting -> command.add("--" + setting));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("office.err").toFile())
                .start();
        return new Office(process);
    }

    /** Does what an order says and gives its numbers. */
    long[] carryOut(String order) throws IOException {
        orders.println(order);
        return Stream.of(answer().split(" ")).mapToLong(Long::parseLong).toArray();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("answer ")) return line.substring("answer ".length());
            if (line.contains(" ERROR ")) System.out.println("office: " + line);
        }
        throw new IOException("the server ended: " + process.onExit().join().exitValue());
    }

    @Override
    public void close() {
        orders.println("stop");
        process.onExit().join();
    }
}

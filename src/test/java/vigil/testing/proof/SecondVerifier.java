package vigil.testing.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The verifier in Python, as a process of its own. */
public final class SecondVerifier {

    private static final Pattern WRONG = Pattern.compile("WRONG (\\S+) at (.+?): .*");
    private static final String END = "== ended with ";

    /** Verifies one file after the other: starting Python takes longer than verifying. */
    private static final String MANY =
            """
            import sys
            sys.path.insert(0, 'docs/verifier')
            sys.dont_write_bytecode = True
            import vigil_verify
            sys.stdout.reconfigure(encoding='utf-8', errors='backslashreplace')
            for file in sys.argv[1:]:
                print('== ended with %d' % vigil_verify.main([file]))
            """;

    private SecondVerifier() {}

    /**
     * What it ended with.
     *
     * @param findings word and place of each, sorted
     */
    public record Ended(int code, List<String> findings, String text) {}

    /** As a user calls it. */
    public static Ended run(Path file, String... more) {
        List<String> command = new ArrayList<>(List.of("python3", "docs/verifier/vigil_verify.py", file.toString()));
        command.addAll(List.of(more));
        Output output = output(command);
        return ended(output.code, output.text);
    }

    /** Many files in one process. */
    public static List<Ended> run(List<Path> files) {
        List<String> command = new ArrayList<>(List.of("python3", "-c", MANY));
        files.forEach(file -> command.add(file.toString()));
        Output output = output(command);
        List<Ended> ended = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : output.text.lines().toList()) {
            if (line.startsWith(END)) {
                ended.add(ended(Integer.parseInt(line.substring(END.length())), text.toString()));
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        if (ended.size() != files.size()) throw new IllegalStateException("the verifier broke down: " + output.text);
        return ended;
    }

    /** What a program ended with, and all that it said. */
    public record Output(int code, String text) {}

    static Output output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("python3 is needed for the second verifier; .ci/run installs it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Ended ended(int code, String text) {
        List<String> findings = text.lines()
                .map(WRONG::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) + " at " + line.group(2))
                .sorted()
                .toList();
        return new Ended(code, findings, text);
    }
}

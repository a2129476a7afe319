package vigil.publications.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.testing.TestDatabase;

/** A process of its own with 512 MB, which says numbers: lines like {@code cases=200}. */
final class SmallProcess {

    private SmallProcess() {}

    /** Runs it to its end and answers with what it said; fails with its complaints when it ends otherwise than well. */
    static Map<String, Long> numbers(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path said = TestDatabase.folder("process").resolve("said.txt");
        Path complaints = said.resolveSibling("err.log");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
                "-Dvigil.test.data=" + System.getProperty("vigil.test.data", "target/test-data"),
                "-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .redirectOutput(said.toFile())
                .redirectError(complaints.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(complaints) + read(said)).isZero();
        return Files.readAllLines(said).stream()
                .filter(one -> one.matches("[a-z-]+=\\d+"))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    }

    /** How many times as long as reading the read models once. */
    static double ofAScan(Map<String, Long> numbers, String what) {
        return (double) numbers.get(what) / numbers.get("scan-us");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}

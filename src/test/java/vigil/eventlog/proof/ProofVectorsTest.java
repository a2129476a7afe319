package vigil.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vigil.testing.proof.SecondVerifier;

/**
 * The published proofs: a sound one and forged ones, and what a verifier must say of each. Both of ours do. They are written
 * anew with {@code -Dvigil.approve=true}; look at every line of {@code expected.txt} that changes.
 */
class ProofVectorsTest {

    private static final Path FOLDER = Path.of("src/test/resources/proof");
    private static final Path EXPECTED = FOLDER.resolve("expected.txt");

    @Test
    void both_verifiers_say_what_is_expected_of_every_published_proof() throws IOException {
        if (Boolean.getBoolean("vigil.approve")) approve();
        List<String> lines = Files.readAllLines(EXPECTED);
        List<Path> files = lines.stream().map(line -> FOLDER.resolve(name(line))).toList();
        List<SecondVerifier.Ended> second = SecondVerifier.run(files);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(line(name(lines.get(i)), second.get(i).findings())).isEqualTo(lines.get(i));
            assertThat(line(name(lines.get(i)), first(files.get(i)))).isEqualTo(lines.get(i));
        }
        assertThat(lines).contains("sound.zip: nothing").hasSizeGreaterThan(85);
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(": "));
    }

    private static String line(String name, List<String> found) {
        return name + ": " + (found.isEmpty() ? "nothing" : String.join("; ", found));
    }

    private static List<String> first(Path file) throws IOException {
        return ProofCheck.of(file, Optional.empty()).findings().stream()
                .map(finding -> finding.code() + " at " + finding.where())
                .sorted()
                .toList();
    }

    private static void approve() throws IOException {
        SampleProof log = new SampleProof(130);
        Map<String, byte[]> all = new TreeMap<>(Forgeries.of(log, new Random(2026)));
        all.put("sound", SampleProof.zip(log.proof()));
        all.putAll(Edges.sound(log));
        Files.createDirectories(FOLDER);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, byte[]> proof : all.entrySet()) {
            Path file = Files.write(FOLDER.resolve(proof.getKey() + ".zip"), proof.getValue());
            lines.add(line(proof.getKey() + ".zip", first(file)));
        }
        Files.write(EXPECTED, lines);
    }
}

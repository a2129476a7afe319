package vigil.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.eventlog.Verify;
import vigil.testing.TestDatabase;
import vigil.testing.proof.SecondVerifier;

/** Both verifiers believe a sound proof, and name the same fault at the same place in every forged one. */
class ForgedProofsTest {

    private final Path folder = TestDatabase.folder("forged");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void every_forgery_is_named_by_both_verifiers(long seed) {
        Random random = new Random(seed);
        SampleProof log = new SampleProof(300 + random.nextInt(300));
        Map<String, byte[]> forged = Forgeries.of(log, random);
        assertThat(forged).hasSizeGreaterThan(80);
        List<String> names = List.copyOf(forged.keySet());
        List<Path> files = names.stream().map(name -> write(name, forged.get(name))).toList();
        List<SecondVerifier.Ended> second = SecondVerifier.run(files);
        for (int i = 0; i < names.size(); i++) {
            String what = names.get(i) + ", seed " + seed + "\n" + second.get(i).text();
            List<String> found = first(files.get(i), Optional.empty());
            assertThat(found).as(what).isNotEmpty();
            assertThat(second.get(i).findings()).as(what).isEqualTo(found);
            assertThat(second.get(i).code()).as(what).isEqualTo(1);
        }
    }

    /** Not every such change is a forgery: what it says may be the same. But both verifiers must find the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_is_changed_both_verifiers_find_the_same(long seed) {
        RandomForgeries changed = new RandomForgeries(SampleProof.zip(new SampleProof(100).proof()), new Random(seed));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 400; i++) files.add(write("random-" + seed + "-" + i, changed.next()));
        List<SecondVerifier.Ended> second = SecondVerifier.run(files);
        int wrong = 0;
        for (int i = 0; i < files.size(); i++) {
            List<String> found = first(files.get(i), Optional.empty());
            String what = files.get(i) + "\n" + second.get(i).text();
            assertThat(second.get(i).findings()).as(what).isEqualTo(found);
            assertThat(second.get(i).code()).as(what).isEqualTo(found.isEmpty() ? 0 : 1);
            if (!found.isEmpty()) wrong++;
        }
        assertThat(wrong).isGreaterThan(300);
    }

    @Test
    void what_only_looks_doubtful_is_believed() {
        Map<String, byte[]> sound = Edges.sound(new SampleProof(130));
        List<Path> files = sound.entrySet().stream().map(edge -> write(edge.getKey(), edge.getValue())).toList();
        for (Path file : files) assertThat(first(file, Optional.empty())).as(file.toString()).isEmpty();
        for (SecondVerifier.Ended second : SecondVerifier.run(files)) assertThat(second.code()).as(second.text()).isZero();
    }

    @Test
    void a_sound_proof_is_believed_with_and_without_the_key() {
        for (int size : List.of(2, 257)) {
            Path file = write("sound-" + size, SampleProof.zip(new SampleProof(size).proof()));
            assertThat(first(file, Optional.of(SampleProof.SIGNER.key()))).isEmpty();
            SecondVerifier.Ended second = SecondVerifier.run(file, SampleProof.SIGNER.key().toString());
            assertThat(second.code()).as(second.text()).isZero();
            assertThat(second.text()).contains("stream 75-2024-0001: all its");
        }
    }

    /** The one forgery a file cannot betray by itself: everything anew under a key that came with it. */
    @Test
    void a_log_made_anew_under_another_key_is_only_seen_by_who_knows_the_key() {
        NoteSigner forger = new NoteSigner(SampleProof.ORIGIN, new byte[32]);
        Path file = write("anew", SampleProof.zip(new SampleProof(100).proof(forger)));
        assertThat(first(file, Optional.empty())).isEmpty();
        assertThat(SecondVerifier.run(file).code()).isZero();

        List<String> expected =
                List.of("checkpoint-signature at checkpoint.txt", "statement-signature at statement.txt");
        assertThat(first(file, Optional.of(SampleProof.SIGNER.key()))).isEqualTo(expected);
        assertThat(SecondVerifier.run(file, SampleProof.SIGNER.key().toString()).findings()).isEqualTo(expected);
    }

    @Test
    void what_is_no_zip_or_is_damaged_cannot_be_looked_at() {
        byte[] sound = SampleProof.zip(new SampleProof(100).proof());
        byte[] damaged = sound.clone();
        damaged[60] ^= 1; // in the packed bytes of the first part
        for (Path file : List.of(write("text", "no zip".getBytes()), write("damaged", damaged), folder.resolve("nothing.zip"))) {
            assertThat(SecondVerifier.run(file).code()).as(file.toString()).isEqualTo(2);
            assertThat(new Verify(System.out).run(List.of(file.toString()))).isEqualTo(2);
        }
    }

    private static List<String> first(Path file, Optional<NoteKey> key) {
        try {
            List<String> found = new ArrayList<>();
            ProofCheck.of(file, key).findings().forEach(finding -> found.add(finding.code() + " at " + finding.where()));
            return found.stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name + ".zip"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

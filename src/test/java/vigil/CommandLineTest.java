package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vigil.testing.TestDatabase;

/**
 * The commands of the program as a process of their own: a proof is checked where there is neither server nor database nor data
 * folder, and leaves nothing behind; a word that is none starts no server.
 */
class CommandLineTest {

    private static final Path PROOFS = Path.of("src/test/resources/proof");

    private final Path folder = TestDatabase.folder("command-line");

    @Test
    void a_proof_is_checked_without_server_and_database() throws Exception {
        said(0, "Proven by the checkpoint of", "verify", PROOFS.resolve("sound.zip").toString());
        said(0, "Đã chứng minh: ", "verify", PROOFS.resolve("sound.zip").toString());
        said(1, "WRONG leaf at position", "verify", PROOFS.resolve("leaf-cut-off.zip").toString());
        said(1, "KHÔNG CHỨNG MINH ĐƯỢC: ", "verify", PROOFS.resolve("leaf-cut-off.zip").toString());
        said(2, "damaged or cut off on its way", "verify", Files.write(folder.resolve("half.zip"), half("sound.zip")).toString());
        said(2, "there is none, or it may not be read", "verify", folder.resolve("missing.zip").toString());
        said(2, "Usage: verify FILE [KEY]", "verify");
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void what_is_no_command_starts_no_server() throws Exception {
        said(2, "Usage: nothing (starts the server), fsck", "fsck", "now");
        said(2, "Usage: nothing (starts the server), fsck", "verfiy", PROOFS.resolve("sound.zip").toString());
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    /** What the driver and the database tell of themselves is no finding. */
    @Test
    void fsck_prints_what_it_found_and_nothing_else() throws Exception {
        assertThat(said(2, "The database did not answer", "fsck").lines().map(String::stripLeading))
                .allMatch(line -> line.startsWith("The database did not answer")
                        || line.startsWith("NOT LOOKED AT: ")
                        || line.startsWith("CHƯA KIỂM TRA ĐƯỢC: "));
    }

    private static byte[] half(String name) throws IOException {
        byte[] whole = Files.readAllBytes(PROOFS.resolve(name));
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private String said(int exit, String what, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx128m", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Vigil.class.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("VIGIL_MONGODB_URI", "mongodb://127.0.0.1:1/nobody?serverSelectionTimeoutMS=200");
        builder.environment().put("VIGIL_DATA", folder.resolve("data").toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", List.of(arguments)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isEqualTo(exit);
        assertThat(text).contains(what);
        return text;
    }
}

package vigil.eventlog.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vigil.Vigil;
import vigil.eventlog.proof.LogKeys;
import vigil.ground.CannotStart;
import vigil.ground.EmbeddedDatabase;
import vigil.testing.TestDatabase;

/** A server in production mode that has no key to sign checkpoints with. */
class WithoutCheckpointKeyTest {

    private static final Path FOLDER = TestDatabase.folder("unsigned");
    private static EmbeddedDatabase database;

    @BeforeAll
    static void open() throws IOException {
        database = EmbeddedDatabase.in(FOLDER.resolve("database"));
        Files.writeString(FOLDER.resolve("master"), Base64.getEncoder().encodeToString(new byte[32]));
        Files.writeString(FOLDER.resolve("secret"), "secret");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void it_does_not_start_and_says_which_setting_is_missing() {
        refused("", "VIGIL_CHECKPOINT_KEY_FILE is not set");
        refused(FOLDER.resolve("nowhere").toString(), "nowhere is missing or holds no secret");
    }

    @Test
    void it_starts_when_that_is_wanted_and_signs_nothing() {
        try (var server = start("--vigil.proofs.unsigned=true")) {
            assertThat(server.getBean(LogKeys.class).signer()).isEmpty();
        }
    }

    private static void refused(String file, String why) {
        assertThatThrownBy(() -> start("--vigil.proofs.key-file=" + file))
                .rootCause()
                .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.getMessage() + refusal.remedy())
                        .contains(why, "VIGIL_CHECKPOINT_KEY_FILE", "VIGIL_CHECKPOINTS_UNSIGNED=true"));
    }

    private static ConfigurableApplicationContext start(String more) {
        return new SpringApplicationBuilder(Vigil.class).run(
                "--server.port=0", "--vigil.mode=production", "--vigil.demonstration=false", "--vigil.data=" + FOLDER,
                "--vigil.mongodb-uri=" + database.uri() + "/vigil", "--vigil.master-key-file=" + FOLDER.resolve("master"),
                "--vigil.oidc.issuer=http://localhost:1", "--vigil.oidc.client-id=vigil",
                "--vigil.oidc.client-secret-file=" + FOLDER.resolve("secret"), more);
    }
}

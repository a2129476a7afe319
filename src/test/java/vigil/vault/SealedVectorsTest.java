package vigil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Origin;
import vigil.testing.proof.SecondVectors;
import vigil.vault.store.MasterKey;

/** The published sealed texts, computed by a program in another language from docs/log-format.md, AES included. */
class SealedVectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/log/sealed.json");
    private static final JsonNode ALL = JsonMapper.shared().readTree(VECTORS.toFile());
    private static final Sealing SEALING = new Sealing(ALL.get("log").asString());

    @TempDir
    private Path folder;

    @Test
    void every_text_opens_or_does_not_as_published() {
        int refused = 0;
        for (JsonNode one : ALL.get("texts")) {
            Closed closed = closed(one);
            String name = one.get("name").asString();
            if (one.get("text").isNull()) {
                assertThatThrownBy(() -> SEALING.open(closed, key(closed.owner()))).as(name).isInstanceOf(SealBroken.class);
                refused++;
            } else {
                assertThat(SEALING.open(closed, key(closed.owner()))).as(name).isEqualTo(one.get("text").asString());
            }
        }
        assertThat(refused).isEqualTo(3);
        assertThat(ALL.get("texts").size()).isEqualTo(10);
    }

    @Test
    void every_key_unwraps_with_the_master_key() {
        MasterKey master = new MasterKey(bytes(ALL.get("master")));
        ALL.get("wrapped").properties().forEach(wrapped -> {
            SecretKey key = master.unwrap(bytes(wrapped.getValue()));
            assertThat(key.getEncoded()).isEqualTo(bytes(ALL.get("keys").get(wrapped.getKey())));
            assertThat(master.wrap(key)).isEqualTo(bytes(wrapped.getValue()));
        });
    }

    @Test
    void the_second_program_opens_what_this_one_seals_and_finds_what_was_changed() throws IOException {
        assertThat(SecondVectors.check(VECTORS)).satisfies(said -> assertThat(said.text()).isEmpty()).satisfies(said -> assertThat(said.code()).isZero());
        ObjectNode vectors = (ObjectNode) ALL.deepCopy();
        ObjectNode ours = (ObjectNode) vectors.get("texts").get(0);
        String owner = "75-2024-0001+person-1";
        Closed closed = SEALING.seal("Trần Văn Mẫu", owner, new Origin("person-1", 3, "e-4", "/name"), key(owner));
        ours.put("text", "Trần Văn Mẫu");
        ((ObjectNode) ours.get("event")).put("p", "{\"name\":{\"$sealed\":1,\"k\":\"" + owner + "\",\"n\":\"" + closed.nonce() + "\",\"c\":\""
                + closed.text() + "\",\"kc\":\"" + closed.commitment() + "\"}}");
        assertThat(second(vectors).code()).isZero();
        ours.put("text", "Trần Văn Mẩu");
        assertThat(second(vectors).text()).isEqualTo("WRONG text one-owner: opens otherwise\n");
    }

    private vigil.testing.proof.SecondVerifier.Output second(JsonNode vectors) throws IOException {
        return SecondVectors.check(Files.writeString(folder.resolve("vectors.json"), vectors.toString()));
    }

    /** A sealed text that was copied says where it is bound; any other is bound to where it stands. */
    private static Closed closed(JsonNode one) {
        JsonNode event = one.get("event");
        JsonNode sealed = JsonMapper.shared().readTree(event.get("p").asString()).at(one.get("field").asString());
        JsonNode bound = sealed.get("o");
        Origin origin = sealed.get("$sealed").asInt() == 2
                ? new Origin(bound.get("stream").asString(), bound.get("sequence").asLong(), bound.get("eventId").asString(), bound.get("field").asString())
                : new Origin(event.get("a").asString(), event.get("s").asLong(), event.get("i").asString(), one.get("field").asString());
        return new Closed(sealed.get("k").asString(), sealed.get("n").asString(), sealed.get("c").asString(), sealed.get("kc").asString(), origin);
    }

    private static SecretKey key(String owner) {
        return Arrays.stream(owner.split("\\+"))
                .<SecretKey>map(name -> new SecretKeySpec(bytes(ALL.get("keys").get(name)), "AES"))
                .reduce(Owners::joint)
                .orElseThrow();
    }

    private static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asString());
    }
}

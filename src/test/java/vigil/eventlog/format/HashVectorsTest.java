package vigil.eventlog.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published vectors, computed by a program in another language from docs/log-format.md. */
class HashVectorsTest {

    private final JsonNode vectors = read();

    @Test
    void every_hash_is_the_published_one() {
        Hash previous = Hashing.ofText(vectors.get("origin").stringValue());
        for (JsonNode commit : vectors.get("commits")) {
            List<Hash> leaves = new ArrayList<>();
            for (JsonNode event : commit.get("ev")) {
                Entry entry = entry(event);
                assertThat(HexFormat.of().formatHex(entry.canonical())).isEqualTo(text(event, "canonical"));
                assertThat(entry.leaf().hex()).isEqualTo(text(event, "lh"));
                leaves.add(entry.leaf());
            }
            assertThat(previous.hex()).isEqualTo(text(commit, "ph"));
            assertThat(Hashing.root(leaves).hex()).isEqualTo(text(commit, "er"));
            previous = Hashing.link(
                    previous,
                    commit.get("_id").longValue(),
                    leaves.size(),
                    UUID.fromString(text(commit, "c")),
                    commit.get("t").longValue(),
                    Hashing.root(leaves));
            assertThat(previous.hex()).isEqualTo(text(commit, "h"));
        }
    }

    @Test
    void there_are_vectors_for_one_event_for_several_and_for_an_event_without_stream() {
        assertThat(vectors.get("commits").size()).isEqualTo(3);
        assertThat(entry(vectors.get("commits").get(1).get("ev").get(0)).alone()).isTrue();
    }

    private static Entry entry(JsonNode event) {
        return new Entry(
                text(event, "i"),
                text(event, "a"),
                event.get("s").longValue(),
                optional(event, "y"),
                event.get("ts").longValue(),
                text(event, "pt"),
                optional(event, "pr"),
                text(event, "p"),
                text(event, "m"));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.has(field) ? text(node, field) : null;
    }

    private static JsonNode read() {
        InputStream file = HashVectorsTest.class.getResourceAsStream("/log/vectors.json");
        return JsonMapper.shared().readTree(file);
    }
}

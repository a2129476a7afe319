package vigil.eventlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import vigil.eventlog.format.Entry;
import vigil.kernel.Confidential;
import vigil.kernel.Confidential.Closed;
import vigil.kernel.Confidential.Origin;
import vigil.kernel.Event;
import vigil.testing.TestLog;

/** Sealed texts in the JSON of the log; the sealing itself is stood for by a reversed text. */
class SealedFormTest {

    record Told(String title, Confidential text, List<Confidential> members, @Nullable Inner inner) implements Event {}

    record Inner(Confidential name) {}

    private final EventJson json = TestLog.json(
            (open, origin) -> new Closed(
                    "owner", "n", new StringBuilder(open.text()).reverse().toString(), "kc", origin),
            Told.class);

    @Test
    void open_texts_are_sealed_where_they_stand_and_read_back_closed_with_their_place() {
        Told told = new Told(
                "a \"$sealed\" title {\"$sealed\":1,",
                Confidential.of("abc"),
                List.of(Confidential.of("d"), Confidential.of("e")),
                new Inner(Confidential.of("f")));
        Entry entry = entry(told);
        assertThat(entry.payload()).contains("{\"$sealed\":1,\"k\":\"owner\",\"n\":\"n\",\"c\":\"cba\",\"kc\":\"kc\"}");

        Told read = (Told) json.read(entry);
        assertThat(read.title()).isEqualTo(told.title());
        assertThat(read.text()).isEqualTo(closed("cba", "/text"));
        assertThat(read.members()).containsExactly(closed("d", "/members/0"), closed("e", "/members/1"));
        assertThat(read.inner()).isEqualTo(new Inner(closed("f", "/inner/name")));
    }

    @Test
    void a_closed_text_from_elsewhere_keeps_the_place_it_is_bound_to() {
        Closed elsewhere = new Closed("owner", "n", "x", "kc", new Origin("other", 7, "e-7", "/name"));
        Entry entry = entry(new Told("t", elsewhere, List.of(), null));
        assertThat(entry.payload()).contains("\"$sealed\":2").doesNotContain("null");
        assertThat(((Told) json.read(entry)).text()).isEqualTo(elsewhere);
    }

    @Test
    void an_open_text_is_written_nowhere_but_into_the_log() {
        Told told = new Told("t", Confidential.of("secret"), List.of(), null);
        assertThatThrownBy(() -> json.mapper().writeValueAsString(told))
                .isInstanceOf(JacksonException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void two_types_with_one_name_and_a_name_nobody_knows_are_errors() {
        record Other() implements Event {}
        assertThatThrownBy(() -> EventNames.of(List.of(Told.class)).and("told", Other.class))
                .hasMessageContaining("two types of event are called told");
        assertThatThrownBy(() -> json.names().type("untold")).hasMessageContaining("untold");
    }

    private Entry entry(Told told) {
        String payload = json.writing("case", 3, "e-3", () -> json.mapper().writeValueAsString(told));
        return new Entry("e-3", "case", 3, "test", 0, "told", "1", payload, "{}");
    }

    private static Closed closed(String text, String field) {
        return new Closed("owner", "n", text, "kc", new Origin("case", 3, "e-3", field));
    }
}

package vigil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.law.FileLetter;

class ViewMapperTest {

    private final JsonMapper mapper = new VaultWiring().viewMapper();

    record View(
            Confidential name,
            @Nullable Confidential text,
            Role role,
            Map<FileLetter, Instant> files,
            List<Confidential> members,
            OffsetDateTime at,
            LocalDate day,
            long position) {}

    @Test
    void reads_what_it_wrote() {
        View view = new View(
                closed("name"),
                null,
                Role.DATA_PROTECTION,
                Map.of(FileLetter.values()[0], Instant.parse("2026-01-02T03:04:05.123456Z")),
                List.of(closed("members/0"), closed("members/1")),
                OffsetDateTime.parse("2024-05-01T08:10:00+07:00"),
                LocalDate.parse("2024-05-01"),
                12);
        String json = mapper.writeValueAsString(view);
        assertThat(json)
                .startsWith("{\"name\":{\"owner\":\"79-2026-0001\"")
                .contains("\"role\":\"data-protection\"", "2024-05-01T08:10:00+07:00", "2026-01-02T03:04:05.123456Z")
                .doesNotContain("null");
        assertThat(mapper.readValue(json, View.class)).isEqualTo(view);
    }

    @Test
    void an_open_text_is_refused() {
        assertThatThrownBy(() -> mapper.writeValueAsString(List.of(Confidential.of("Nguyen Van Mau"))))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("open text")
                .hasMessageNotContaining("Mau");
    }

    private static Confidential closed(String field) {
        return new Confidential.Closed(
                "79-2026-0001", "bm9uY2U=", "dGV4dA==", "a2M=", new Confidential.Origin("79-2026-0001", 3, "e3", field));
    }
}

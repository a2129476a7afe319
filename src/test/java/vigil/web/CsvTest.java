package vigil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table opens in a spreadsheet as it is, and nothing in it runs. */
class CsvTest {

    private static String text(Object... cells) {
        Csv table = new Csv(List.of("Việc"));
        for (Object cell : cells) table.row(cell);
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void vietnamese_is_read_as_such_because_of_the_mark_in_front() {
        Csv table = new Csv(List.of("Việc", "Muộn"));
        table.row("Nổ nồi hơi", 3);
        table.row(null, -2);
        assertThat(table.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(table.bytes(), StandardCharsets.UTF_8).substring(1))
                .isEqualTo("\"Việc\",\"Muộn\"\r\n\"Nổ nồi hơi\",\"3\"\r\n\"\",\"-2\"\r\n");
        assertThat(table.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 903", "-1", "@SUM(A1)", "\t=1", " =1", "\n@x", "＝1", "＋1", "－1", "＠x", "\r=1"})
    void no_cell_is_a_formula(String cell) {
        assertThat(text(cell)).contains("\"'" + cell + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "1+1", "79-2026-0012", "'quoted'", "n@x"})
    void other_cells_stay_as_they_are(String cell) {
        assertThat(text(cell)).contains("\"" + cell + "\"");
    }

    @Test
    void quotes_commas_and_line_ends_stay_within_their_cell() {
        assertThat(text("a \"b\", c\r\nd")).endsWith("\"a \"\"b\"\", c\r\nd\"\r\n");
    }

    @Property(tries = 300)
    void whatever_was_typed_comes_back(@ForAll String typed) {
        String line = text(typed).substring("\uFEFF\"Việc\"\r\n".length());
        String cell = line.substring(1, line.length() - 3).replace("\"\"", "\"");
        assertThat(cell).isIn(typed, "'" + typed);
        assertThat(cell).matches("(?s)[^=+\\-@\\t\\r\\n].*|");
    }

    @Test
    void a_row_has_a_cell_for_every_column() {
        Csv table = new Csv(List.of("một", "hai"));
        assertThatThrownBy(() -> table.row("một")).isInstanceOf(IllegalArgumentException.class);
    }
}

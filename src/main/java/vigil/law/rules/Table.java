package vigil.law.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a comma-separated law file whose values hold neither commas nor quotes. */
public final class Table {

    private Table() {}

    /** The rows below the heading. */
    public static List<Row> rows(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) return List.of();
        List<String> heading = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> new Row(heading, cells(line))).toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    /** One row, its cells named by the heading. */
    public record Row(List<String> heading, List<String> cells) {

        public Row {
            if (heading.size() != cells.size()) throw new IllegalArgumentException("uneven row " + cells);
        }

        /** A text that must be there. */
        public String text(String column) {
            String text = optional(column);
            if (text == null) throw new IllegalStateException(column + " is missing in " + cells);
            return text;
        }

        /** A text, if it is there. */
        public @Nullable String optional(String column) {
            String text = cells.get(heading.indexOf(column));
            return text.isEmpty() ? null : text;
        }

        /** A day, if it is there. */
        public @Nullable LocalDate date(String column) {
            String text = optional(column);
            return text == null ? null : LocalDate.parse(text);
        }
    }
}

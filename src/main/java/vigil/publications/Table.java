package vigil.publications;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is shown, exported and published: the same numbers on the screen, in a workbook and on paper.
 *
 * @param id its name in addresses and sheets
 * @param notes what a reader must know to read it right: base, rounding, source
 * @param columns of the numbers, without code and name of the rows
 */
public record Table(String id, String title, List<String> notes, List<Column> columns, List<Row> rows) {

    /**
     * One column of numbers.
     *
     * @param id stable, whatever the language
     * @param number the form's own number of the column, empty when it has none
     */
    public record Column(String id, String number, String title) {}

    /**
     * One row.
     *
     * @param code stable, whatever the language; of a province the one that it had on the last day of the period
     * @param codeToday of a province the code of the unit to which it belongs today, {@code null} for other rows: seven codes
     *     were given to other units in 2025
     */
    public record Row(Kind kind, String code, String title, List<Cell> cells, @Nullable String codeToday) {

        /** One that is not of a province. */
        public Row(Kind kind, String code, String title, List<Cell> cells) {
            this(kind, code, title, cells, null);
        }
    }

    /** What kind of row. */
    public enum Kind {
        TOTAL,
        ORDINARY,
        /** One that is part of the row above it. */
        PART,
        /** A title between rows; it has no cells. */
        HEADING
    }

    /**
     * One number.
     *
     * @param value {@code null} where there is none to give
     * @param hidden whether it is kept back
     */
    public record Cell(@Nullable BigDecimal value, boolean hidden) {

        public static final Cell EMPTY = new Cell(null, false);

        /** Kept back so that nobody is recognised by it. */
        public static final Cell HIDDEN = new Cell(null, true);

        public static Cell of(long number) {
            return new Cell(BigDecimal.valueOf(number), false);
        }

        public static Cell of(@Nullable BigDecimal number) {
            return number == null ? EMPTY : new Cell(number, false);
        }
    }
}

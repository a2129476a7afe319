package vigil.publications;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
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
     * One number, or a remark beside the numbers.
     *
     * @param value {@code null} where there is none to give
     * @param hidden whether it is kept back
     * @param words the remark in the reader's language, empty when there is nothing to remark; {@code null} of numbers
     */
    public record Cell(@Nullable BigDecimal value, boolean hidden, @Nullable String words) {

        public static final Cell EMPTY = new Cell(null, false, null);

        /** Kept back so that nobody is recognised by it. */
        public static final Cell HIDDEN = new Cell(null, true, null);

        public static Cell of(long number) {
            return new Cell(BigDecimal.valueOf(number), false, null);
        }

        public static Cell of(@Nullable BigDecimal number) {
            return number == null ? EMPTY : new Cell(number, false, null);
        }

        /** A remark. */
        public static Cell of(String words) {
            return new Cell(null, false, words);
        }

        /** How it reads, on the screen as on paper: a dash where there is no number to give, three dots where one is kept back. */
        public String said(Locale locale) {
            if (words != null) return words;
            if (value == null) return hidden ? "…" : "–";
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(value.scale());
            format.setMaximumFractionDigits(value.scale());
            return format.format(value);
        }
    }

    /** Whether it has the form's own numbers of columns; then the name of a row is the first of them, its code the second. */
    public boolean counted() {
        return !columns.getFirst().number().isEmpty();
    }

    /**
     * The code of a row that the form knows: of a part of a line what follows the line's own number. Empty when it has none; the office's
     * own codes, which are words (of injuring factors no official ones are known), are none of the form's.
     */
    public String formCode(Row row) {
        if (row.kind() != Kind.PART) return counted() ? row.code() : "";
        String code = row.code().substring(row.code().indexOf('-') + 1);
        return code.chars().allMatch(Character::isDigit) ? code : "";
    }
}

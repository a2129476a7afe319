package vigil.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as text (RFC 4180) that a spreadsheet opens as it stands: UTF-8 with a mark in front, every cell quoted, and no cell
 * that the spreadsheet would run as a formula.
 */
public final class Csv {

    private static final String MARK = "\uFEFF";

    /** A cell that begins so is a formula for some spreadsheet; also in the wide forms of East Asian keyboards. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder text = new StringBuilder(MARK);
    private final int columns;
    private long rows;

    public Csv(List<String> heading) {
        this.columns = heading.size();
        line(heading.toArray());
    }

    /** One more row; {@code null} is an empty cell. */
    public void row(@Nullable Object... cells) {
        if (cells.length != columns) throw new IllegalArgumentException("a row has " + columns + " cells");
        line(cells);
        rows++;
    }

    /** Rows without the heading. */
    public long rows() {
        return rows;
    }

    /** The file. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        String clear = value == null ? "" : value.toString();
        return '"' + harmless(clear, value instanceof Number).replace("\"", "\"\"") + '"';
    }

    private static String harmless(String clear, boolean number) {
        String seen = clear.stripLeading();
        boolean runs = !clear.isEmpty() && STARTS_A_FORMULA.indexOf(clear.charAt(0)) >= 0
                || !seen.isEmpty() && STARTS_A_FORMULA.indexOf(seen.charAt(0)) >= 0;
        return runs && !number ? "'" + clear : clear;
    }
}

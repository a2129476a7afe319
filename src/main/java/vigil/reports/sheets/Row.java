package vigil.reports.sheets;

import java.util.List;

/**
 * One row of a file as text.
 *
 * @param number counted from 1
 * @param cells from column A on; an empty cell is an empty text
 */
public record Row(int number, List<String> cells) {

    /** The text of a column, empty beyond the last. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}

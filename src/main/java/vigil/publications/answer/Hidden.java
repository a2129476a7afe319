package vigil.publications.answer;

import java.util.ArrayList;
import java.util.List;
import vigil.publications.Table;
import vigil.publications.Table.Cell;
import vigil.publications.Table.Row;

/** A table with cells kept back. */
final class Hidden {

    private Hidden() {}

    /**
     * The table as it may be shown.
     *
     * @param hidden row by row of the counts; a count's column takes {@code width} cells, the count and what is made of it
     */
    static Table in(Table table, boolean[][] hidden, int width) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            rows.add(in(table.rows().get(row), hidden[row], width));
        }
        return new Table(table.id(), table.title(), table.notes(), table.columns(), rows);
    }

    private static Row in(Row row, boolean[] hidden, int width) {
        List<Cell> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            if (hidden[i / width]) cells.set(i, Cell.HIDDEN);
        }
        return new Row(row.kind(), row.code(), row.title(), cells, row.codeToday());
    }
}

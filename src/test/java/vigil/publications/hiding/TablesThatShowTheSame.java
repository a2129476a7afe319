package vigil.publications.hiding;

import java.util.ArrayList;
import java.util.List;

/**
 * Every table of two parts and their sum that shows the same as a given one, found by trying: hidden parts run from 1 to a
 * bound, shown ones stay, sums follow and must be what is shown of them.
 */
final class TablesThatShowTheSame {

    /** Above every count that the test makes, so that "one more" is always among the tries. */
    private static final long BOUND = 7;

    private final long[][] rows;
    private final boolean[][] hidden;
    private final List<long[][]> found = new ArrayList<>();

    TablesThatShowTheSame(long[][] rows, boolean[][] hidden) {
        this.rows = rows;
        this.hidden = hidden;
    }

    List<long[][]> all() {
        search(new long[rows.length][3], 2);
        return found;
    }

    /** Cell 2 is the first part of row 1, cell 3 its second, and so on. */
    private void search(long[][] table, int cell) {
        int row = cell / 2;
        int column = cell % 2 + 1;
        if (row == rows.length) {
            keep(table);
            return;
        }
        long from = hidden[row][column] ? 1 : rows[row][column];
        long to = hidden[row][column] ? BOUND : rows[row][column];
        for (long value = from; value <= to; value++) {
            table[row][column] = value;
            search(table, cell + 1);
        }
    }

    private void keep(long[][] parts) {
        long[][] table = new long[parts.length][3];
        for (int row = 1; row < parts.length; row++) {
            table[row] = new long[] {parts[row][1] + parts[row][2], parts[row][1], parts[row][2]};
            for (int column = 0; column < 3; column++) table[0][column] += table[row][column];
        }
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < 3; column++) {
                boolean same = table[row][column] == rows[row][column];
                boolean possible = hidden[row][column] ? table[row][column] > 0 : same;
                if (!possible) return;
            }
        }
        found.add(table);
    }
}

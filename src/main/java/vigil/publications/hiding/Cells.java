package vigil.publications.hiding;

import java.util.List;

/**
 * The counts of a table and how they hang together: row 0 is the sum of the other rows, and in every row a whole column is
 * the sum of its parts.
 *
 * @param rows counts, none negative
 * @param sums the whole columns with their parts; a column stands in at most one of them
 */
record Cells(long[][] rows, List<Sum> sums) {

    /** One column that is the sum of others. */
    record Sum(int whole, List<Integer> parts) {}

    int height() {
        return rows.length;
    }

    int width() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** Which sum a column stands in; -1 for none. */
    int sumOf(int column) {
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i).whole() == column || sums.get(i).parts().contains(column)) return i;
        }
        return -1;
    }

    /** With this sign, every row and every column of the table adds up to zero. */
    int sign(int row, int column) {
        int ofColumn = sums.stream().anyMatch(sum -> sum.whole() == column) ? -1 : 1;
        return (row == 0 ? -1 : 1) * ofColumn;
    }
}

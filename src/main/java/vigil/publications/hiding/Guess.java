package vigil.publications.hiding;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What somebody can find out who sees the shown cells, adds and subtracts, and knows that no hidden cell is zero (zeros are
 * always shown). A hidden cell is safe when another table, one more or one less in that cell, would show the same. Such a
 * table exists exactly when a cycle of hidden cells leads through it along which one can be added and taken away in turn:
 * rows and columns are places, hidden cells the ways between them.
 */
final class Guess {

    private final Cells cells;
    private final boolean[][] hidden;
    private final int places;

    Guess(Cells cells, boolean[][] hidden) {
        this.cells = cells;
        this.hidden = hidden;
        this.places = cells.height() * (cells.sums().size() + 1) + cells.width();
    }

    /** Whether a hidden cell could have another value. */
    boolean isSafe(int row, int column) {
        return (canGrow(row, column) && returns(row, column, true))
                || (canShrink(row, column) && returns(row, column, false));
    }

    /** Whether a way leads back from where the changed cell has left one too many. */
    private boolean returns(int row, int column, boolean grown) {
        int from = grown ? column(column) : place(row, column);
        int to = grown ? place(row, column) : column(column);
        boolean[] seen = new boolean[places];
        Deque<Integer> open = new ArrayDeque<>();
        seen[from] = true;
        open.add(from);
        while (!open.isEmpty()) {
            int here = open.remove();
            if (here == to) return true;
            spread(here, row, column, seen, open);
        }
        return false;
    }

    private void spread(int here, int exceptRow, int exceptColumn, boolean[] seen, Deque<Integer> open) {
        for (int row = 0; row < cells.height(); row++) {
            for (int column = 0; column < cells.width(); column++) {
                if (!hidden[row][column] || (row == exceptRow && column == exceptColumn)) continue;
                if (place(row, column) == here && canGrow(row, column)) visit(column(column), seen, open);
                if (column(column) == here && canShrink(row, column)) visit(place(row, column), seen, open);
            }
        }
    }

    private static void visit(int place, boolean[] seen, Deque<Integer> open) {
        if (seen[place]) return;
        seen[place] = true;
        open.add(place);
    }

    /** Whether the signed cell can grow: a plain one always, a subtracted one when it is not the smallest already. */
    private boolean canGrow(int row, int column) {
        return cells.sign(row, column) > 0 || cells.rows()[row][column] > 1;
    }

    private boolean canShrink(int row, int column) {
        return cells.sign(row, column) < 0 || cells.rows()[row][column] > 1;
    }

    private int column(int column) {
        return column;
    }

    /** Cells that stand in no sum of their row share one place: their row binds them to nothing. */
    private int place(int row, int column) {
        int sum = cells.sumOf(column);
        int ofRow = sum < 0 ? cells.height() * cells.sums().size() : row * cells.sums().size() + sum;
        return cells.width() + ofRow;
    }
}

package vigil.publications.hiding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the cells of a table that are kept back: every count from 1 to 4, and then as many of the next larger ones as it
 * takes until none of them can be worked out from the totals. Zeros are shown.
 */
public final class SmallCells {

    /** The smallest count that is shown for its own sake. */
    public static final long SMALLEST_SHOWN = 5;

    private final Cells cells;
    private final boolean[][] hidden;

    private SmallCells(Cells cells, boolean[][] hidden) {
        this.cells = cells;
        this.hidden = hidden;
    }

    /** A column of the rows that is the sum of two others. */
    public record Whole(int column, int part, int otherPart) {}

    /**
     * Which cells to hide.
     *
     * @param rows counts; row 0 is the sum of the others
     * @param wholes columns that are sums of others, in every row
     * @param hiddenTotals cells of row 0 to be hidden because another table of the same total hides them
     */
    public static boolean[][] in(long[][] rows, List<Whole> wholes, boolean[] hiddenTotals) {
        List<Cells.Sum> sums = wholes.stream()
                .map(whole -> new Cells.Sum(whole.column(), List.of(whole.part(), whole.otherPart())))
                .toList();
        Cells cells = new Cells(rows, sums);
        boolean[][] hidden = new boolean[cells.height()][cells.width()];
        SmallCells small = new SmallCells(cells, hidden);
        small.hideForTheirOwnSake(hiddenTotals);
        small.hideUntilSafe();
        return hidden;
    }

    private void hideForTheirOwnSake(boolean[] hiddenTotals) {
        all().forEach(cell -> {
            long value = value(cell);
            boolean small = value > 0 && value < SMALLEST_SHOWN;
            boolean asElsewhere = cell.row() == 0 && hiddenTotals[cell.column()] && value > 0;
            if (small || asElsewhere) hidden[cell.row()][cell.column()] = true;
        });
    }

    private void hideUntilSafe() {
        for (Optional<Cell> next = next(); next.isPresent(); next = next()) {
            hidden[next.get().row()][next.get().column()] = true;
        }
    }

    /** The next cell to be hidden for the sake of one that could still be worked out. */
    private Optional<Cell> next() {
        Guess guess = new Guess(cells, hidden);
        return all().filter(cell -> hidden[cell.row()][cell.column()])
                .filter(cell -> !guess.isSafe(cell.row(), cell.column()))
                .findFirst()
                .flatMap(this::companion);
    }

    /** Of the cells it hangs together with, the smallest that is no total, else the smallest total; else any other. */
    private Optional<Cell> companion(Cell unsafe) {
        Comparator<Cell> bySacrifice = Comparator.comparing((Cell cell) -> !related(cell, unsafe))
                .thenComparing(this::isTotal)
                .thenComparing(this::value)
                .thenComparing(Cell::row)
                .thenComparing(Cell::column);
        return all().filter(cell -> value(cell) > 0 && !hidden[cell.row()][cell.column()])
                .min(bySacrifice);
    }

    private boolean related(Cell one, Cell other) {
        if (one.column() == other.column()) return true;
        int sum = cells.sumOf(other.column());
        return one.row() == other.row() && sum >= 0 && cells.sumOf(one.column()) == sum;
    }

    private boolean isTotal(Cell cell) {
        return cell.row() == 0;
    }

    private long value(Cell cell) {
        return cells.rows()[cell.row()][cell.column()];
    }

    private Stream<Cell> all() {
        return IntStream.range(0, cells.height()).boxed().flatMap(row ->
                IntStream.range(0, cells.width()).mapToObj(column -> new Cell(row, column)));
    }

    private record Cell(int row, int column) {}
}

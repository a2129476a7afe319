package vigil.publications.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vigil.publications.hiding.SmallCells.Whole;

/** Hidden cells, against somebody who tries every table there could be. */
class SmallCellsTest {

    private static final List<Whole> FATAL = List.of(new Whole(0, 1, 2));
    private static final boolean[] NOTHING_ELSEWHERE = new boolean[3];

    @Test
    void nothing_is_hidden_of_large_counts_and_zeros() {
        boolean[][] hidden = SmallCells.in(new long[][] {{30, 20, 10}, {20, 20, 0}, {10, 0, 10}}, FATAL, NOTHING_ELSEWHERE);
        assertThat(cells(hidden)).isEmpty();
    }

    @Test
    void one_small_cell_takes_others_with_it() {
        long[][] rows = {{60, 43, 17}, {20, 18, 2}, {30, 20, 10}, {10, 5, 5}};
        boolean[][] hidden = SmallCells.in(rows, FATAL, NOTHING_ELSEWHERE);
        assertThat(cells(hidden)).contains("1,2").hasSizeGreaterThan(2);
        assertThat(hidden[0]).as("totals stay").containsOnly(false);
    }

    @Test
    void two_ones_in_a_column_are_not_given_away_by_their_sum() {
        long[][] rows = {{12}, {1}, {1}, {10}};
        boolean[][] hidden = SmallCells.in(rows, List.of(), new boolean[1]);
        assertThat(cells(hidden)).as("a sum of two over two cells that are not zero says 1 and 1")
                .contains("1,0", "2,0", "3,0");
    }

    @Test
    void a_total_of_one_is_hidden_itself() {
        assertThat(cells(SmallCells.in(new long[][] {{1}, {1}, {0}}, List.of(), new boolean[1])))
                .containsExactly("0,0", "1,0");
    }

    @Test
    void a_total_hidden_in_another_table_cannot_be_added_up_here() {
        boolean[][] hidden = SmallCells.in(new long[][] {{19}, {9}, {10}}, List.of(), new boolean[] {true});
        assertThat(cells(hidden)).contains("0,0").hasSize(2);
    }

    @Property(tries = 200)
    void no_hidden_cell_has_only_one_possible_value(@ForAll @Size(min = 2, max = 6) List<@IntRange(max = 5) Integer> parts) {
        long[][] rows = table(parts);
        boolean[][] hidden = SmallCells.in(rows, FATAL, NOTHING_ELSEWHERE);
        assertThat(everySmallCellIsHidden(rows, hidden)).isTrue();
        List<long[][]> possible = new TablesThatShowTheSame(rows, hidden).all();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < 3; column++) {
                if (!hidden[row][column]) continue;
                int r = row;
                int c = column;
                assertThat(possible.stream().map(table -> table[r][c]).distinct().count())
                        .as("cell %d,%d", row, column)
                        .isGreaterThan(1);
            }
        }
    }

    /** Pairs are the parts of the rows; the rest is sums. */
    private static long[][] table(List<Integer> parts) {
        int rows = parts.size() / 2;
        long[][] table = new long[rows + 1][3];
        for (int row = 1; row <= rows; row++) {
            table[row][1] = parts.get(2 * row - 2);
            table[row][2] = parts.get(2 * row - 1);
            table[row][0] = table[row][1] + table[row][2];
            for (int column = 0; column < 3; column++) table[0][column] += table[row][column];
        }
        return table;
    }

    private static boolean everySmallCellIsHidden(long[][] rows, boolean[][] hidden) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < 3; column++) {
                long value = rows[row][column];
                if (value > 0 && value < SmallCells.SMALLEST_SHOWN && !hidden[row][column]) return false;
                if (value == 0 && hidden[row][column]) return false;
            }
        }
        return true;
    }

    private static List<String> cells(boolean[][] hidden) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < hidden.length; row++) {
            for (int column = 0; column < hidden[row].length; column++) {
                if (hidden[row][column]) cells.add(row + "," + column);
            }
        }
        return cells;
    }
}

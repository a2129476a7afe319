package vigil.law.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vigil.law.LegalRule.BadRow;

/** Gathers what is wrong with several rows, so that an office need not start the server once for each of them. */
final class Faults {

    private final List<BadRow> found = new ArrayList<>();

    /** Takes in every row; fails at the end with all that could not be used. */
    static <T> void each(Iterable<T> rows, Consumer<T> take) {
        Faults faults = new Faults();
        rows.forEach(row -> faults.in(() -> take.accept(row)));
        faults.end();
    }

    void in(Runnable row) {
        try {
            row.run();
        } catch (BadRow bad) {
            found.addAll(bad.all());
        }
    }

    /**
     * Ends the gathering.
     *
     * @throws BadRow something was wrong: the first of it, with the words of all
     */
    void end() {
        if (!found.isEmpty()) throw BadRow.of(found);
    }
}

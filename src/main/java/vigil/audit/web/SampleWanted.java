package vigil.audit.web;

import org.jspecify.annotations.Nullable;
import vigil.fields.FieldError.Reason;
import vigil.web.Asking;

/**
 * A sample to be drawn.
 *
 * @param seed any text up to 100 characters; without one nobody chooses it
 */
public record SampleWanted(int year, int size, @Nullable String seed) {

    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2100;
    private static final int MOST = 1_000;
    private static final int LONGEST_SEED = 100;

    SampleWanted checked() {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw Asking.wrong("year", Reason.OUT_OF_RANGE, FIRST_YEAR, LAST_YEAR);
        if (size < 1 || size > MOST) throw Asking.wrong("size", Reason.OUT_OF_RANGE, 1, MOST);
        if (seed != null && seed.length() > LONGEST_SEED) throw Asking.wrong("seed", Reason.TOO_LONG, LONGEST_SEED);
        return this;
    }
}

package vigil.audit.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.fields.FieldError.Reason;
import vigil.web.Asking;

/**
 * A sample to be drawn.
 *
 * @param seed up to eight digits, such as a day or numbers drawn in public, or the 32 hexadecimal digits of an earlier seed: it stays in
 *     clear for ever, and so nobody's name or number fits in; without one nobody chooses it
 */
public record SampleWanted(int year, int size, @Nullable String seed) {

    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2100;
    private static final int MOST = 1_000;
    private static final Pattern SEED = Pattern.compile("[0-9]{1,8}|[0-9a-f]{32}");

    SampleWanted checked() {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw Asking.wrong("year", Reason.OUT_OF_RANGE, FIRST_YEAR, LAST_YEAR);
        if (size < 1 || size > MOST) throw Asking.wrong("size", Reason.OUT_OF_RANGE, 1, MOST);
        if (seed != null && !SEED.matcher(seed).matches()) throw Asking.wrong("seed", Reason.NOT_ACCEPTED, "seed", SEED.pattern());
        return this;
    }
}

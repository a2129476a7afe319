package vigil.duties;

import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;

/**
 * One duty of one case.
 *
 * @param duty its code, for example {@code send-minutes}
 * @param what in the reader's language
 * @param subject the id it concerns inside the case (a victim, letter, directive, demand); {@code null} for the case
 * @param of on whom it rests
 * @param since what its clock counts from
 * @param due with precision {@code date} when only the day counts; {@code null} for "at once", where the law gives no
 *     hours
 * @param done when it was done
 * @param rule id of the dated rule
 * @param reference where the rule stands
 * @param why why this date, in the reader's language
 */
public record DutyView(
        String number,
        String establishment,
        String provinceCode,
        String unit,
        String duty,
        String what,
        @Nullable String subject,
        Bearer of,
        State state,
        @Nullable Moment since,
        @Nullable Moment due,
        @Nullable Moment done,
        String rule,
        String reference,
        String why) {

    /** On whom a duty rests. */
    public enum Bearer {
        /** The central department. */
        DEPARTMENT,
        /** The provincial department. */
        PROVINCE,
        ENTERPRISE
    }

    /** State at the time of the question. */
    public enum State {
        OPEN,
        DONE,
        /** Open, and due before now. */
        LATE,
        NOT_APPLICABLE
    }
}

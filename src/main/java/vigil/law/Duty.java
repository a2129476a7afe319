package vigil.law;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.kernel.VietNam;

/**
 * Something that has to be done about a case, by whom, by when, and why that date.
 *
 * @param id unique in the case and steady, for example {@code letter:v1}
 * @param title what has to be done
 * @param about the victim, directive or demand concerned, {@code null} for the case
 * @param since from when it is owed, {@code null} when that is not known
 * @param dueAt the instant by which it is due, for limits in hours; else {@code null}
 * @param dueOn the last day, for limits in days; {@code null} too when the law names no figure ("at once")
 * @param doneAt when it was done, {@code null} when it was not or its time is not known
 * @param chance a last day to ask for something, which nobody is late for
 * @param confirmed whether the rule was read in the legal text
 */
public record Duty(
        String id,
        Words title,
        @Nullable String about,
        Whose whose,
        State state,
        @Nullable Instant since,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant doneAt,
        boolean chance,
        LegalBasis basis,
        boolean confirmed,
        Words why) {

    /** Whose turn it is. */
    public enum Whose {
        /** The national department. */
        DEPARTMENT,
        /** The provincial department and its team. */
        PROVINCE,
        ENTERPRISE
    }

    /** Where a duty stands; {@code LATE} only in comparison with a clock. */
    public enum State {
        OPEN,
        LATE,
        DONE,
        NOT_APPLICABLE
    }

    /** The state at an instant: an open duty past its time is late, an unused chance no longer applies. */
    public State at(Instant now) {
        Instant end = end();
        if (state != State.OPEN || end == null || now.isBefore(end)) return state;
        return chance ? State.NOT_APPLICABLE : State.LATE;
    }

    /** Whether it was done after its time. */
    public boolean doneLate() {
        Instant end = end();
        return doneAt != null && end != null && !doneAt.isBefore(end);
    }

    /** The first instant at which it is late: a day is over at midnight in Viet Nam. */
    public @Nullable Instant end() {
        if (dueAt != null) return dueAt.plusMillis(1);
        return dueOn == null ? null : dueOn.plusDays(1).atStartOfDay(VietNam.ZONE).toInstant();
    }

    /**
     * A report owed for a half-year or a year, whatever accidents there were.
     *
     * @param rule the rule's id, for example {@code RPT_DEPARTMENT_YEAR}
     * @param year the year reported on
     * @param half 1 for its first half, {@code null} for the whole
     * @param dueOn the last day
     */
    public record Periodic(
            String rule,
            Words title,
            Whose whose,
            int year,
            @Nullable Integer half,
            LocalDate dueOn,
            LegalBasis basis,
            boolean confirmed,
            Words why) {}
}

package vigil.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;

/**
 * One stop of the strip above the case page.
 *
 * @param title in the reader's language
 * @param planned the day by which it is due, {@code null} when the law sets none
 * @param actual when it happened, {@code null} while it has not
 * @param position the event that says so
 */
public record Milestone(
        Stop stop,
        String title,
        @Nullable LocalDate planned,
        @Nullable Moment actual,
        @Nullable Long position) {

    /** The stops, in order. */
    public enum Stop {
        OCCURRED,
        NOTIFIED,
        FAMILY_INFORMED,
        INVESTIGATION_OPENED,
        DIRECTIVES_ISSUED,
        MINUTES_PUBLISHED,
        CLOSED
    }
}

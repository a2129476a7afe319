package vigil.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.law.LegalBasis;

/**
 * The limit of the investigation as it runs now, with its history.
 *
 * @param due the last day
 * @param stoppedAt when the minutes were published; {@code null} while it runs
 * @param inTime {@code null} while it runs
 */
public record LimitView(
        OffsetDateTime start,
        int days,
        LocalDate due,
        LegalBasis basis,
        @Nullable OffsetDateTime stoppedAt,
        @Nullable Boolean inTime,
        List<Step> history) {

    /** One change of the limit. */
    public record Step(
            Kind kind,
            int days,
            @Nullable LocalDate before,
            @Nullable LocalDate due,
            @Nullable LegalBasis basis,
            Trace trace) {}

    /** Why the limit is what it is from here on. */
    public enum Kind {
        STARTED,
        CHANGED,
        EXTENDED,
        RESTARTED,
        STOPPED
    }
}

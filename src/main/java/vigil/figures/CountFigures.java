package vigil.figures;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/**
 * The figures of a period by date of occurrence, within the asker's province.
 *
 * @param half 1 or 2; {@code null} for the whole year
 * @param province code of a province; which kind of unit says {@code group}
 * @param asOf only what was recorded up to this instant; {@code null} for now
 * @param group under which units the provinces are counted
 * @param until the last day of the period that counts, {@code null} for all of it: to set a year that runs beside one that is over
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record CountFigures(
        int year, @Nullable Integer half, @Nullable String province, @Nullable Instant asOf, Group group,
        @Nullable LocalDate until)
        implements Query<Figures> {

    public CountFigures {
        if (half != null && half != 1 && half != 2) {
            throw new IllegalArgumentException("a half-year is 1 or 2");
        }
    }

    /** The whole period. */
    public CountFigures(
            int year, @Nullable Integer half, @Nullable String province, @Nullable Instant asOf, Group group) {
        this(year, half, province, asOf, group, null);
    }

    /** Units of the day of the accident, or their successors of today. */
    public enum Group {
        TODAY,
        HISTORICAL
    }
}

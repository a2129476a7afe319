package vigil.reports;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/**
 * The employers' reports about a period within the asker's province, by name of the establishment.
 *
 * @param q words of the name or the tax code
 * @param province code of a unit of the last day of the period
 * @param page counted from 1
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record FindReports(ReportingPeriod period, @Nullable String q, @Nullable String province, int page)
        implements Query<ReportList> {

    /** Reports on one page. */
    public static final int PAGE_SIZE = 50;

    /** Nobody turns more pages than this. */
    public static final int LAST_PAGE = 9_999;
}

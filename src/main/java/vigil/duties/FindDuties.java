package vigil.duties;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.law.Duty;
import vigil.questions.WithinCases;

/**
 * The open duties of all cases within the asker's province, by due date.
 *
 * @param late only what is overdue
 * @param province code of a unit of today
 * @param of on whom the duty rests
 * @param page counted from 1
 */
@WithinCases
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record FindDuties(
        boolean late, @Nullable String province, Duty.@Nullable Whose of, int page)
        implements Query<DutyList> {

    /** Duties on one page. */
    public static final int PAGE_SIZE = 100;

    /** Nobody turns more pages than this. */
    public static final int LAST_PAGE = 9_999;

    public FindDuties {
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("pages are counted from 1 to " + LAST_PAGE);
        }
    }
}

package vigil.retention;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/**
 * Cases in scope with files that the law does not keep any more, undecided proposals to destroy, and holds.
 *
 * @param page of the cases, counted from 1
 */
@WithinCases
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record FindRetention(int page) implements Query<RetentionDesk> {

    /** Cases on one page. */
    public static final int PAGE_SIZE = 100;

    /** Nobody turns more pages than this. */
    public static final int LAST_PAGE = 9_999;

    public FindRetention {
        if (page < 1 || page > LAST_PAGE) throw new IllegalArgumentException("pages are counted from 1 to " + LAST_PAGE);
    }
}

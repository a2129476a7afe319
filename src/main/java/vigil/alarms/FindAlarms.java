package vigil.alarms;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/**
 * The alarms that are meant for the asker's role, of the asker's province, and those about the asker's own account; an auditor
 * sees all of them. Administrators, who see no case, have only the latter.
 *
 * @param unseen only those this account has not seen
 * @param alarm only this one, {@code null} for all
 * @param page counted from 1
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION, ADMINISTRATOR})
public record FindAlarms(boolean unseen, @Nullable String alarm, int page) implements Query<AlarmList> {

    /** Alarms on one page. */
    public static final int PAGE_SIZE = 50;

    /** Nobody turns more pages than this. */
    public static final int LAST_PAGE = 9_999;

    public FindAlarms {
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("pages are counted from 1 to " + LAST_PAGE);
        }
    }
}

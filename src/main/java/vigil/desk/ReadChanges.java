package vigil.desk;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/**
 * Asks what happened after a position, within the asker's scope.
 *
 * @param after {@code -1} for everything
 * @param limit how many events of the log are looked at, 1 to {@link #MOST}
 */
@WithinCases
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ReadChanges(long after, int limit) implements Query<ChangePage> {

    /** The largest piece. */
    public static final int MOST = 1_000;

    public ReadChanges {
        if (after < -1) throw new IllegalArgumentException("after");
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit");
    }
}

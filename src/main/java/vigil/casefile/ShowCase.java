package vigil.casefile;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/**
 * The case as now, or as it was known then.
 *
 * @param asOf only what was recorded up to this instant
 * @param position only what stands in the log up to this position; at most one of the two is given
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ShowCase(String number, @Nullable Instant asOf, @Nullable Long position) implements CaseQuery<CaseView> {

    /** The case as it is now. */
    public static ShowCase now(String number) {
        return new ShowCase(number, null, null);
    }
}

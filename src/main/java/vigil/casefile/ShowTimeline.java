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
 * Everything that happened to the case, one item per event, in the order of recording.
 *
 * @param asOf only what was recorded up to this instant
 * @param position only what stands in the log up to this position; at most one of the two is given
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ShowTimeline(String number, @Nullable Instant asOf, @Nullable Long position)
        implements CaseQuery<Timeline> {

    /** The timeline as it is now. */
    public static ShowTimeline now(String number) {
        return new ShowTimeline(number, null, null);
    }
}

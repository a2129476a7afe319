package vigil.publications;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.publications.Totals.Measure;

/**
 * Why a published figure is another one later: the cases and reports that made the difference.
 *
 * @param publication its id
 * @param later id of a later publication of the same, {@code null} for now
 * @param measure which count, {@code null} for any
 */
@AllowedTo({OFFICER, LEADER, AUDITOR})
public record ExplainDifference(String publication, @Nullable String later, @Nullable Measure measure)
        implements Query<Difference> {}

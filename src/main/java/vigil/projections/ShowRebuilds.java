package vigil.projections;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.projections.ShowRebuilds.Overview;

/** Asks for the newest rebuilds, the newest first, and what can be built anew. */
@AllowedTo({ADMINISTRATOR, AUDITOR})
public record ShowRebuilds() implements Query<Overview> {

    /**
     * The answer.
     *
     * @param projections the read models and how far each is
     * @param rebuilds the newest hundred
     */
    public record Overview(List<Freshness.Mark> projections, List<RebuildReport> rebuilds) {}
}

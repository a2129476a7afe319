package vigil.projections;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.projections.ShowRebuild.Found;

/**
 * Asks for the report of one rebuild with a page of its differences.
 *
 * @param page of differences, from 1
 */
@AllowedTo({ADMINISTRATOR, AUDITOR})
public record ShowRebuild(String id, int page) implements Query<Found> {

    /**
     * The answer.
     *
     * @param differences of that page
     * @param pages how many there are, at least one
     */
    public record Found(RebuildReport report, List<RebuildDifference> differences, int page, int pages) {}
}

package vigil.publications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.reports.ReportingPeriod;

/**
 * What changed between two countings of the same period.
 *
 * @param fromPosition the earlier position, {@code toPosition} the later
 * @param changes what counts otherwise, by key; their differences add up to that of the totals
 */
public record Difference(
        ReportingPeriod period, long fromPosition, long toPosition, Totals from, Totals to, List<Change> changes) {

    /**
     * One establishment or case that counts otherwise.
     *
     * @param key tax code or case number
     * @param report id of the employer's report, {@code null} when there is none
     * @param cases numbers of the followed cases, before and after together
     * @param before {@link Totals#NONE} when it did not count then
     * @param after {@link Totals#NONE} when it does not count any more
     */
    public record Change(
            String key,
            @Nullable String name,
            @Nullable String report,
            List<String> cases,
            Totals before,
            Totals after) {}
}

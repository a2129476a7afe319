package vigil.publications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;

/**
 * What one establishment, or one case of nobody's, adds to the national table.
 *
 * @param key the establishment's tax code, else the case's number; the same whatever else becomes known of it
 * @param unit code, on the last day of the period, of the province it counts for
 * @param report id of the employer's report, {@code null} when there is none
 * @param name of the establishment as its report has it, {@code null} without one
 * @param cases numbers of the followed cases in it
 */
public record Contribution(
        String key,
        String unit,
        @Nullable String report,
        @Nullable Confidential name,
        List<String> cases,
        Totals totals) {}

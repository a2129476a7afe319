package vigil.publications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.reports.ReportingPeriod;

/**
 * The tables of a synthesis.
 *
 * @param upTo position up to which everything is counted
 */
public record SynthesisTables(
        ReportingPeriod period, @Nullable String province, List<Table> tables, long upTo) {}

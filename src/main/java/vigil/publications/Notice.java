package vigil.publications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.reports.ReportingPeriod;

/**
 * The tables of a period.
 *
 * @param now the counts of the period
 * @param before the counts of the same months of the year before
 * @param provincesReporting how many provinces had sent their synthesis, of {@code provinces}
 * @param digest SHA-256 over all numbers before any was hidden: the same numbers always give the same digest
 * @param upTo position up to which everything is counted
 */
public record Notice(
        ReportingPeriod period,
        @Nullable String province,
        Totals now,
        Totals before,
        int provincesReporting,
        int provinces,
        List<Table> tables,
        String digest,
        long upTo) {}

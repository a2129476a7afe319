package vigil.syntheses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.reports.ReportingPeriod;

/**
 * A province's synthesis as it stood at some position of the log.
 *
 * @param changedAt position of the event that gave it this content
 * @param recordedAt when that was recorded
 */
public record FiledSynthesis(
        String id,
        ReportingPeriod period,
        String provinceCode,
        LocalDate sentOn,
        @Nullable String symbol,
        List<Stated> establishments,
        long changedAt,
        Instant recordedAt) {

    /** The same synthesis with other numbers, from an event on. */
    public FiledSynthesis corrected(List<Stated> now, long position, Instant at) {
        return new FiledSynthesis(id, period, provinceCode, sentOn, symbol, List.copyOf(now), position, at);
    }
}

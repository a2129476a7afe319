package vigil.syntheses;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.reports.ReportingPeriod;

/** A province's synthesis as it stood at some position of the log. */
public record FiledSynthesis(
        String id,
        ReportingPeriod period,
        String provinceCode,
        LocalDate sentOn,
        @Nullable String symbol,
        List<Stated> establishments) {}

package vigil.syntheses;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.reports.ReportingPeriod;

/** What can happen to a province's synthesis. */
public sealed interface SynthesisEvent extends Event {

    record SynthesisSubmitted(
            ReportingPeriod period,
            String provinceCode,
            LocalDate sentOn,
            @Nullable String symbol,
            List<Stated> establishments)
            implements SynthesisEvent {}

    record SynthesisCorrected(Confidential reason, List<Stated> establishments) implements SynthesisEvent {}
}

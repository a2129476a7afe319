package vigil.syntheses;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.reports.ReportingPeriod;

/** What can happen to a province's synthesis. */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER, OFFICER, PROVINCIAL})
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

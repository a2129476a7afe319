package vigil.syntheses;

import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.reports.ReportingPeriod;

/** What may be asked of a province's synthesis of a period. */
public sealed interface SynthesisCommand extends Command {

    /**
     * The province sends its synthesis (Decree 39/2016/NĐ-CP, Art. 24(4), App. XIV and XV) to the ministry.
     *
     * @param provinceCode as on the last day of the period
     * @param symbol number and symbol of the letter it came with
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record SubmitSynthesis(
            ReportingPeriod period,
            String provinceCode,
            LocalDate sentOn,
            @Nullable String symbol,
            List<Stated> establishments)
            implements SynthesisCommand {}

    /** The numbers of establishments and workers were others. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record CorrectSynthesis(Confidential reason, List<Stated> establishments) implements SynthesisCommand {}
}

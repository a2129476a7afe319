package vigil.publications;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.reports.ReportingPeriod;

/**
 * The synthesis of a period (Decree 39/2016/NĐ-CP, App. XIV and XV), within the asker's province.
 *
 * @param province code, on the last day of the period; {@code null} for all
 * @param upTo position of the log up to which everything is known, {@code null} for now
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record ShowSynthesis(ReportingPeriod period, @Nullable String province, @Nullable Long upTo)
        implements Query<SynthesisTables> {}

package vigil.syntheses;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.reports.ReportingPeriod;

/** Who has reported about a period and who has not; establishments within the asker's province, provinces all. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record ShowCoverage(ReportingPeriod period) implements Query<Coverage> {}

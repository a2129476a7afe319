package vigil.reports;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** One employer's report with its former contents, within the asker's province. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record ShowReport(String report) implements Query<ReportView> {}

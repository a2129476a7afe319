package vigil.reports;

import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.reports.ReportCommand.SubmitEmployerReport;

/** What may be asked of a file of reports. */
public sealed interface IntakeCommand extends Command {

    /**
     * Takes in all reports of a file in one commit, or none.
     *
     * @param sha256 of the file's bytes
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record TakeInReports(ReportingPeriod period, String sha256, List<SubmitEmployerReport> reports)
            implements IntakeCommand {}
}

package vigil.reports;

import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.kernel.Confidential;

/** What may be asked of one employer's report. */
public sealed interface ReportCommand extends Command {

    /** Takes in an employer's report about a period; an establishment has one a period. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record SubmitEmployerReport(
            ReportingPeriod period, LocalDate receivedOn, Channel channel, EmployerReport report)
            implements ReportCommand {}

    /** Puts another content in the place of the one that stands; also makes a withdrawn report stand again. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record CorrectEmployerReport(Confidential reason, EmployerReport report) implements ReportCommand {}

    /** The report was not one: taken in for the wrong establishment or period. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record WithdrawEmployerReport(Confidential reason) implements ReportCommand {}

    /** How a report may be sent (Decree 39/2016/NĐ-CP, Art. 24), and the office's own doors. */
    enum Channel {
        IN_PERSON,
        FAX,
        POST,
        EMAIL,
        ONLINE
    }
}

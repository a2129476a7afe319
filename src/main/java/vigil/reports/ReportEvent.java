package vigil.reports;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import vigil.kernel.AllowedTo;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.reports.ReportCommand.Channel;

/** What can happen to one employer's report. */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER, OFFICER, PROVINCIAL})
public sealed interface ReportEvent extends Event {

    record EmployerReportSubmitted(
            ReportingPeriod period, LocalDate receivedOn, Channel channel, EmployerReport report)
            implements ReportEvent {}

    /** The content is whole: nothing of the former stands. */
    record EmployerReportCorrected(Confidential reason, EmployerReport report) implements ReportEvent {}

    record EmployerReportWithdrawn(Confidential reason) implements ReportEvent {}
}

package vigil.reports;

import java.time.LocalDate;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.reports.ReportCommand.Channel;

/** What can happen to one employer's report. */
public sealed interface ReportEvent extends Event {

    record EmployerReportSubmitted(
            ReportingPeriod period, LocalDate receivedOn, Channel channel, EmployerReport report)
            implements ReportEvent {}

    /** The content is whole: nothing of the former stands. */
    record EmployerReportCorrected(Confidential reason, EmployerReport report) implements ReportEvent {}

    record EmployerReportWithdrawn(Confidential reason) implements ReportEvent {}
}

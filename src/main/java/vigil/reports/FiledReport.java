package vigil.reports;

import java.time.Instant;
import java.time.LocalDate;
import vigil.kernel.Confidential;
import vigil.reports.ReportCommand.Channel;

/**
 * An employer's report as it stood at some position of the log.
 *
 * @param id its stream
 * @param changedAt position of the event that gave it this content
 * @param recordedAt when that was recorded
 */
public record FiledReport(
        String id,
        ReportingPeriod period,
        LocalDate receivedOn,
        Channel channel,
        long changedAt,
        Instant recordedAt,
        boolean withdrawn,
        EmployerReport report) {

    /** As an answer tells it. */
    public FiledReport called(String name) {
        return new FiledReport(
                id, period, receivedOn, channel, changedAt, recordedAt, withdrawn,
                report.called(new Confidential.Clear(name)));
    }
}

package vigil.reports;

import java.time.Instant;
import java.time.LocalDate;
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
        EmployerReport report) {}

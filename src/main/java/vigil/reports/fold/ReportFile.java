package vigil.reports.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.reports.EmployerReport;
import vigil.reports.FiledReport;
import vigil.reports.ReportCommand.Channel;
import vigil.reports.ReportingPeriod;

/**
 * One employer's report with all its versions, oldest first.
 *
 * @param half 1 for the first six months, {@code null} for the year
 * @param provinceCode as the newest version has it, like {@code withdrawn}
 */
public record ReportFile(
        String id,
        int year,
        @Nullable Integer half,
        String taxCode,
        String provinceCode,
        boolean withdrawn,
        LocalDate receivedOn,
        Channel channel,
        long position,
        List<Version> versions) {

    /** What stood from an event on. */
    public record Version(long position, Instant recordedAt, boolean withdrawn, EmployerReport report) {}

    /** The report as the log had it up to a position, withdrawn or not; empty when the log did not know it. */
    public Optional<FiledReport> upTo(long upTo) {
        return versions.reversed().stream()
                .filter(version -> version.position() <= upTo)
                .findFirst()
                .map(this::filed);
    }

    private FiledReport filed(Version version) {
        return new FiledReport(
                id, new ReportingPeriod(year, half), receivedOn, channel, version.position(), version.recordedAt(),
                version.withdrawn(), version.report());
    }
}

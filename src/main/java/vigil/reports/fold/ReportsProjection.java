package vigil.reports.fold;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.reports.EmployerReport;
import vigil.reports.ReportEvent.EmployerReportCorrected;
import vigil.reports.ReportEvent.EmployerReportSubmitted;
import vigil.reports.ReportEvent.EmployerReportWithdrawn;
import vigil.reports.ReportEvent;
import vigil.reports.fold.ReportFile.Version;

/** One document per employer's report: its content, version by version. */
@Component
public class ReportsProjection implements Projection<ReportFile> {

    @Override
    public String name() {
        return "employer-reports";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ReportFile> view() {
        return ReportFile.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("year", "half", "_id"), Indexes.ascending("position"));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof ReportEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable ReportFile evolve(@Nullable ReportFile before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case EmployerReportSubmitted e -> submitted(e, recorded);
            case EmployerReportCorrected e when before != null -> with(before, recorded, false, e.report());
            case EmployerReportWithdrawn _ when before != null ->
                with(before, recorded, true, before.versions().getLast().report());
            case null, default -> before;
        };
    }

    private static ReportFile submitted(EmployerReportSubmitted e, Recorded<? extends Event> recorded) {
        return new ReportFile(
                recorded.stream(),
                e.period().year(),
                e.period().half(),
                e.report().reporter().taxCode(),
                e.report().reporter().provinceCode(),
                false,
                e.receivedOn(),
                e.channel(),
                recorded.position(),
                List.of(version(recorded, false, e.report())));
    }

    private static ReportFile with(
            ReportFile before, Recorded<? extends Event> recorded, boolean withdrawn, EmployerReport report) {
        List<Version> versions = new ArrayList<>(before.versions());
        versions.add(version(recorded, withdrawn, report));
        return new ReportFile(
                before.id(),
                before.year(),
                before.half(),
                before.taxCode(),
                report.reporter().provinceCode(),
                withdrawn,
                before.receivedOn(),
                before.channel(),
                recorded.position(),
                List.copyOf(versions));
    }

    private static Version version(Recorded<? extends Event> recorded, boolean withdrawn, EmployerReport report) {
        return new Version(recorded.position(), recorded.recordedAt(), withdrawn, report);
    }
}

package vigil.reports.answer;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.law.Places;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.reports.FiledReport;
import vigil.reports.FiledReports;
import vigil.reports.ReportingPeriod;
import vigil.reports.fold.ReportFile;
import vigil.reports.fold.ReportsProjection;

/** The employers' reports out of their read model. */
@Component
class FoldedReports implements FiledReports {

    private final Law law;
    private final ReadModels models;
    private final ReportsProjection projection;
    private final Clock clock;

    FoldedReports(Law law, ReadModels models, ReportsProjection projection, Clock clock) {
        this.law = law;
        this.models = models;
        this.projection = projection;
        this.clock = clock;
    }

    @Override
    public List<FiledReport> about(ReportingPeriod period, long upTo, Actor by) {
        return model().find(of(period), new Document("_id", 1), 0, 0).stream()
                .flatMap(file -> file.upTo(upTo).stream())
                .filter(report -> !report.withdrawn())
                .filter(report -> inScope(report, by))
                .toList();
    }

    @Override
    public long completeTo() {
        return model().completeTo();
    }

    @Override
    public void await(long position) {
        model().await(position);
    }

    Optional<ReportFile> find(String id) {
        return model().find(id);
    }

    /** A province sees the reports of the head offices that are in its hands today. */
    boolean inScope(FiledReport report, Actor by) {
        return by.limitedTo().map(own -> own.equals(unit(report))).orElse(true);
    }

    private String unit(FiledReport report) {
        String code = report.report().reporter().provinceCode();
        return law
                .places()
                .today(code, report.period().last(), VietNam.dateOf(clock.instant()))
                .orElse(code);
    }

    /** The codes, on the last day of a period, of the units that a unit of today took over. */
    List<String> codesOf(String today, ReportingPeriod period) {
        Places places = law.places();
        LocalDate now = VietNam.dateOf(clock.instant());
        return places.on(period.last()).stream()
                .map(Places.Unit::code)
                .filter(code -> places.today(code, period.last(), now).equals(Optional.of(today)))
                .toList();
    }

    static Bson of(ReportingPeriod period) {
        return Filters.and(Filters.eq("year", period.year()), Filters.eq("half", period.half()));
    }

    ReadModel<ReportFile> model() {
        return models.of(projection);
    }
}

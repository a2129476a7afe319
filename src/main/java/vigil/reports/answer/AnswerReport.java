package vigil.reports.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.reports.FiledReport;
import vigil.reports.ReportView;
import vigil.reports.ShowReport;
import vigil.reports.fold.ReportFile;
import vigil.vault.FactWords;

/** Answers with one report and what stood in its place before. */
@Component
class AnswerReport implements Responder<ShowReport, ReportView> {

    private final FoldedReports reports;
    private final FactWords words;

    AnswerReport(FoldedReports reports, FactWords words) {
        this.reports = reports;
        this.words = words;
    }

    @Override
    public Class<ShowReport> question() {
        return ShowReport.class;
    }

    @Override
    public ReportView answer(ShowReport question, Asker asker) {
        if (asker.waitFor() != null) reports.await(asker.waitFor());
        long completeTo = reports.completeTo();
        ReportFile file =
                reports.find(question.report()).orElseThrow(() -> new StreamUnknown(question.report()));
        List<FiledReport> all = file.versions().reversed().stream()
                .flatMap(version -> file.upTo(version.position()).stream())
                .toList();
        if (!reports.inScope(all.getFirst(), asker.by())) throw new StreamUnknown(question.report());
        List<FiledReport> versions = Named.by(words, all);
        return new ReportView(versions.getFirst(), versions.subList(1, versions.size()), versions.size(), completeTo);
    }
}

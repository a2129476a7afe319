package vigil.reports.answer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vigil.projections.ReadModel;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.register.SearchWords;
import vigil.reports.FiledReport;
import vigil.reports.FindReports;
import vigil.reports.ReportList;
import vigil.reports.fold.ReportFile;

/** Answers with a page of the reports about a period. */
@Component
class AnswerReports implements Responder<FindReports, ReportList> {

    private final FoldedReports reports;

    AnswerReports(FoldedReports reports) {
        this.reports = reports;
    }

    @Override
    public Class<FindReports> question() {
        return FindReports.class;
    }

    @Override
    public ReportList answer(FindReports question, Asker asker) {
        if (asker.waitFor() != null) reports.await(asker.waitFor());
        ReadModel<ReportFile> model = reports.model();
        long completeTo = model.completeTo();
        Bson filter = filter(question, asker);
        int skip = (question.page() - 1) * FindReports.PAGE_SIZE;
        List<FiledReport> page =
                model.find(filter, Sorts.ascending("words", "_id"), skip, FindReports.PAGE_SIZE).stream()
                        .flatMap(file -> file.upTo(FoldedReports.NOW).stream())
                        .toList();
        return new ReportList(
                question.period(), page, model.count(filter), question.page(), FindReports.PAGE_SIZE, completeTo);
    }

    private Bson filter(FindReports question, Asker asker) {
        List<Bson> all = new ArrayList<>(List.of(FoldedReports.of(question.period()), Filters.eq("withdrawn", false)));
        String province = question.province();
        if (province != null) all.add(Filters.eq("provinceCode", province));
        String q = question.q();
        if (q != null) all.add(Filters.regex("words", Pattern.quote(SearchWords.plain(q.strip()))));
        asker.by().limitedTo().ifPresent(own -> all.add(
                Filters.in("provinceCode", reports.codesOf(own, question.period()))));
        return Filters.and(all);
    }
}

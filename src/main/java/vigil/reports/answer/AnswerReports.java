package vigil.reports.answer;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
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
import vigil.vault.FactWords;

/** Answers with a page of the reports about a period. */
@Component
class AnswerReports implements Responder<FindReports, ReportList> {

    private final FoldedReports reports;
    private final NamesOfReporters names;
    private final FactWords words;

    AnswerReports(FoldedReports reports, NamesOfReporters names, FactWords words) {
        this.reports = reports;
        this.names = names;
        this.words = words;
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
        String q = question.q() == null ? "" : SearchWords.plain(question.q().strip());
        List<String> found = names.with(q, ids(filter(question, asker)));
        List<String> page = found.stream()
                .skip((question.page() - 1L) * FindReports.PAGE_SIZE)
                .limit(FindReports.PAGE_SIZE)
                .toList();
        return new ReportList(
                question.period(), named(page), found.size(), question.page(), FindReports.PAGE_SIZE, completeTo);
    }

    private List<String> ids(Bson filter) {
        List<String> ids = new ArrayList<>();
        reports.model().collection().find(filter).projection(new Document("_id", 1)).forEach(one -> ids.add(one.getString("_id")));
        return ids;
    }

    /** The reports of some ids, in their order, with their names. */
    private List<FiledReport> named(List<String> ids) {
        if (ids.isEmpty()) return List.of();
        Map<String, FiledReport> found = reports.model().find(Filters.in("_id", ids), new Document("_id", 1), 0, 0).stream()
                .flatMap(file -> file.upTo(FoldedReports.NOW).stream())
                .collect(Collectors.toMap(FiledReport::id, Function.identity()));
        List<FiledReport> page = ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
        return Named.by(words, page);
    }

    private Bson filter(FindReports question, Asker asker) {
        List<Bson> all = new ArrayList<>(List.of(FoldedReports.of(question.period()), Filters.eq("withdrawn", false)));
        String province = question.province();
        if (province != null) all.add(Filters.eq("provinceCode", province));
        asker.by().limitedTo().ifPresent(own -> all.add(
                Filters.in("provinceCode", reports.codesOf(own, question.period()))));
        return Filters.and(all);
    }
}

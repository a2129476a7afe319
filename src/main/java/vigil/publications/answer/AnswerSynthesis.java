package vigil.publications.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.figures.FollowedCase;
import vigil.kernel.Actor;
import vigil.law.Employment;
import vigil.publications.ShowSynthesis;
import vigil.publications.SynthesisTables;
import vigil.publications.Table;
import vigil.publications.Table.Cell;
import vigil.publications.Table.Column;
import vigil.publications.Table.Kind;
import vigil.publications.Table.Row;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.reports.EmployerReport;
import vigil.reports.FiledReport;
import vigil.reports.FiledReports;
import vigil.reports.Losses;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.Syntheses;

/** Answers with the tables of App. XIV, made of employers' reports, and XV, made of followed cases. */
@Component
class AnswerSynthesis implements Responder<ShowSynthesis, SynthesisTables> {

    private final Contributions contributions;
    private final FiledReports reports;
    private final Syntheses syntheses;
    private final Parts parts;

    /** The tables of a synthesis, with their words. */
    @Component
    record Parts(FrequencyTable first, LinesTable second, Says says) {}

    AnswerSynthesis(Contributions contributions, FiledReports reports, Syntheses syntheses, Parts parts) {
        this.contributions = contributions;
        this.reports = reports;
        this.syntheses = syntheses;
        this.parts = parts;
    }

    @Override
    public Class<ShowSynthesis> question() {
        return ShowSynthesis.class;
    }

    @Override
    public SynthesisTables answer(ShowSynthesis question, Asker asker) {
        long complete = complete(asker.waitFor());
        long upTo = question.upTo() == null ? complete : Math.min(question.upTo(), complete);
        ReportingPeriod period = question.period();
        String province = question.province();
        List<EmployerReport> content = reports.about(period, upTo, asker.by()).stream()
                .map(FiledReport::report)
                .filter(report -> province == null || province.equals(report.reporter().provinceCode()))
                .toList();
        List<FiledSynthesis> stated = syntheses.about(period, upTo).stream()
                .filter(one -> province == null || province.equals(one.provinceCode()))
                .filter(one -> inScope(one, asker.by()))
                .toList();
        List<FollowedCase> without = without(period, province, upTo, asker.by());
        return new SynthesisTables(
                period,
                province,
                List.of(
                        parts.first().of(period, content, stated),
                        parts.second().ofReports(period, content),
                        losses(period, content),
                        parts.second().ofCases(period, without)),
                upTo);
    }

    /** A province counts what it states itself, as it counts the reports of its own establishments. */
    private boolean inScope(FiledSynthesis one, Actor by) {
        String code = one.provinceCode();
        String unit = parts.says().codeToday(code, one.period());
        return by.limitedTo().map(unit::equals).orElse(true);
    }

    private long complete(@Nullable Long waitFor) {
        if (waitFor != null) {
            contributions.await(waitFor);
            syntheses.await(waitFor);
        }
        return Math.min(contributions.completeTo(), syntheses.completeTo());
    }

    private List<FollowedCase> without(ReportingPeriod period, @Nullable String province, long upTo, Actor by) {
        return contributions.followed(period, upTo, by).stream()
                .filter(one -> one.employment() == Employment.NONE)
                .filter(one -> province == null
                        || parts.says().codeOn(period.last(), one.provinceCode(), one.occurredOn())
                                .filter(province::equals)
                                .isPresent())
                .toList();
    }

    private Table losses(ReportingPeriod period, List<EmployerReport> content) {
        Losses all = content.stream().map(EmployerReport::losses).reduce(Losses.NONE, Losses::plus);
        List<String> ids = List.of("days-off", "cost", "medical", "wages", "compensation", "property");
        Row row = new Row(Kind.TOTAL, "", parts.says().say("publications.whole"), List.of(
                Cell.of(all.daysOff()),
                Cell.of(all.cost()),
                Cell.of(all.medical()),
                Cell.of(all.wages()),
                Cell.of(all.compensation()),
                Cell.of(all.property())));
        return new Table(
                "losses",
                parts.says().say("publications.table.losses", parts.says().period(period)),
                List.of(),
                ids.stream().map(id -> new Column(id, "", parts.says().say("publications.column." + id))).toList(),
                List.of(row));
    }
}

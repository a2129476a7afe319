package vigil.publications.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.figures.FollowedCase;
import vigil.kernel.Actor;
import vigil.law.Law;
import vigil.publications.Contribution;
import vigil.publications.Notice;
import vigil.publications.ShowNotice;
import vigil.publications.Table;
import vigil.publications.Totals;
import vigil.publications.Totals.Measure;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.Syntheses;

/** Answers with the tables of the national notice, as now or as they were known up to a position. */
@Component
class AnswerNotice implements Responder<ShowNotice, Notice> {

    private final Law law;
    private final Contributions contributions;
    private final Syntheses syntheses;
    private final Tables tables;

    /** The tables of the notice. */
    @Component
    record Tables(TotalsTable totals, ProvincesTable provinces, SharesTables shares) {}

    AnswerNotice(Law law, Contributions contributions, Syntheses syntheses, Tables tables) {
        this.law = law;
        this.contributions = contributions;
        this.syntheses = syntheses;
        this.tables = tables;
    }

    @Override
    public Class<ShowNotice> question() {
        return ShowNotice.class;
    }

    @Override
    public Notice answer(ShowNotice question, Asker asker) {
        Long waitFor = asker.waitFor();
        if (waitFor != null) {
            contributions.await(waitFor);
            syntheses.await(waitFor);
        }
        Long asked = question.upTo();
        long complete = Math.min(contributions.completeTo(), syntheses.completeTo());
        long upTo = asked == null ? complete : Math.min(asked, complete);
        ReportingPeriod period = question.period();
        Counted now = counted(period, question.province(), upTo, asker.by());
        Counted before = counted(period.before(), question.province(), upTo, asker.by());
        List<Table> plain = tables(period, now, before, false);
        return new Notice(
                period,
                question.province(),
                now.all(),
                before.all(),
                syntheses.about(period, upTo).size(),
                law.places().on(period.last()).size(),
                question.hideSmall() ? tables(period, now, before, true) : plain,
                Digest.of(plain),
                upTo);
    }

    /** The counts of a period, with the cases that were followed. */
    private record Counted(Map<String, Totals> byUnit, Totals all, List<FollowedCase> followed) {

        boolean[][] hidden() {
            return ProvincesTable.hidden(byUnit, all);
        }
    }

    private Counted counted(ReportingPeriod period, @Nullable String province, long upTo, Actor by) {
        List<FollowedCase> followed = contributions.followed(period, upTo, by);
        List<Contribution> all = contributions.to(period, followed, upTo, by).stream()
                .filter(one -> province == null || province.equals(one.unit()))
                .toList();
        List<FollowedCase> there = followed.stream()
                .filter(one -> province == null || province.equals(unit(one, period)))
                .toList();
        return new Counted(ProvincesTable.byUnit(all), Contributions.total(all.stream()), there);
    }

    private List<Table> tables(ReportingPeriod period, Counted now, Counted before, boolean hideSmall) {
        List<Table> all = new ArrayList<>();
        boolean[] nothing = new boolean[Measure.values().length];
        TotalsTable.KeptBack keptBack = hideSmall
                ? new TotalsTable.KeptBack(now.hidden()[0], before.hidden()[0])
                : new TotalsTable.KeptBack(nothing, nothing);
        all.add(tables.totals().of(period, now.all(), before.all(), keptBack));
        Table provinces = tables.provinces().of(period, now.byUnit(), now.all());
        all.add(hideSmall ? Hidden.in(provinces, now.hidden(), 1) : provinces);
        all.addAll(tables.shares().of(period, now.followed(), hideSmall));
        return all;
    }

    private String unit(FollowedCase one, ReportingPeriod period) {
        return law
                .places()
                .today(one.provinceCode(), one.occurredOn(), period.last())
                .orElse(one.provinceCode());
    }
}

package vigil.publications.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.figures.FollowedCase;
import vigil.figures.FollowedCases;
import vigil.kernel.Actor;
import vigil.law.Employment;
import vigil.law.Law;
import vigil.publications.Contribution;
import vigil.publications.Totals;
import vigil.reports.FiledReport;
import vigil.reports.FiledReports;
import vigil.reports.ReportingPeriod;

/**
 * Brings the followed cases and the employers' reports together so that no accident counts twice: of an establishment that
 * has reported, each count is the larger of what it reports and what the office follows there; victims whom it does not
 * manage are left to their own employer's report. Accidents of workers without a contract are in no employer's report:
 * they count as followed.
 */
@Component
class Contributions {

    private final Law law;
    private final FollowedCases cases;
    private final FiledReports reports;

    Contributions(Law law, FollowedCases cases, FiledReports reports) {
        this.law = law;
        this.cases = cases;
        this.reports = reports;
    }

    /** The followed cases of a period as known up to a position. */
    List<FollowedCase> followed(ReportingPeriod period, long upTo, Actor by) {
        return cases.occurred(period.first(), period.last(), upTo, by);
    }

    /** All contributions to a period as known up to a position, by key. */
    List<Contribution> to(ReportingPeriod period, long upTo, Actor by) {
        return to(period, followed(period, upTo, by), upTo, by);
    }

    /** The same, of cases that were already asked for. */
    List<Contribution> to(ReportingPeriod period, List<FollowedCase> followedCases, long upTo, Actor by) {
        Map<String, List<FollowedCase>> byEstablishment = new TreeMap<>();
        List<FollowedCase> alone = new ArrayList<>();
        for (FollowedCase one : followedCases) {
            establishment(one).ifPresentOrElse(
                    code -> byEstablishment.computeIfAbsent(code, _ -> new ArrayList<>()).add(one),
                    () -> alone.add(one));
        }
        Map<String, Contribution> all = new LinkedHashMap<>();
        for (FiledReport report : reports.about(period, upTo, by)) {
            String code = report.report().reporter().taxCode();
            List<FollowedCase> followed = byEstablishment.getOrDefault(code, List.of());
            byEstablishment.remove(code);
            all.put(code, reported(report, followed));
        }
        byEstablishment.forEach((code, followed) -> all.put(code, followed(code, period, followed)));
        alone.forEach(one -> all.put(one.number(), followed(one.number(), period, List.of(one))));
        return List.copyOf(all.values());
    }

    long completeTo() {
        return Math.min(cases.completeTo(), reports.completeTo());
    }

    void await(long position) {
        cases.await(position);
        reports.await(position);
    }

    private static Optional<String> establishment(FollowedCase one) {
        return one.employment() == Employment.NONE ? Optional.empty() : Optional.ofNullable(one.taxCode());
    }

    private static Contribution reported(FiledReport report, List<FollowedCase> followed) {
        return new Contribution(
                report.report().reporter().taxCode(),
                report.report().reporter().provinceCode(),
                report.id(),
                report.report().reporter().name(),
                followed.stream().map(FollowedCase::number).toList(),
                Larger.of(report.report().accidents(), sum(followed)));
    }

    private Contribution followed(String key, ReportingPeriod period, List<FollowedCase> followed) {
        FollowedCase first = followed.getFirst();
        String unit = law
                .places()
                .today(first.provinceCode(), first.occurredOn(), period.last())
                .orElse(first.provinceCode());
        return new Contribution(
                key, unit, null, null, followed.stream().map(FollowedCase::number).toList(), sum(followed));
    }

    private static Totals sum(List<FollowedCase> followed) {
        return followed.stream().map(Contributions::totals).reduce(Totals.NONE, Totals::plus);
    }

    private static Totals totals(FollowedCase one) {
        var counts = one.counts();
        return new Totals(
                counts.accidents(),
                counts.victims(),
                counts.fatalWithContract(),
                counts.fatalWithoutContract(),
                counts.deathsWithContract(),
                counts.deathsWithoutContract(),
                counts.severeWithContract(),
                counts.severeWithoutContract());
    }

    /** The sum of all. */
    static Totals total(Stream<Contribution> contributions) {
        return contributions.map(Contribution::totals).reduce(Totals.NONE, Totals::plus);
    }
}

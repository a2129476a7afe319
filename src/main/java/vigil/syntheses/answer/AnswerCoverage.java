package vigil.syntheses.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.kernel.Names;
import vigil.kernel.Actor;
import vigil.law.Duty;
import vigil.law.Duty.Periodic;
import vigil.law.Places;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.reports.FiledReport;
import vigil.reports.FiledReports;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.Coverage;
import vigil.syntheses.Coverage.Missing;
import vigil.syntheses.Coverage.ProvinceCoverage;
import vigil.syntheses.Coverage.Reminder;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.ShowCoverage;
import vigil.syntheses.Syntheses;

/** Answers who has reported. */
@Component
class AnswerCoverage implements Responder<ShowCoverage, Coverage> {

    private final FiledReports reports;
    private final Syntheses syntheses;
    private final Awaited awaited;
    private final LawToday law;

    AnswerCoverage(FiledReports reports, Syntheses syntheses, Awaited awaited, LawToday law) {
        this.reports = reports;
        this.syntheses = syntheses;
        this.awaited = awaited;
        this.law = law;
    }

    @Override
    public Class<ShowCoverage> question() {
        return ShowCoverage.class;
    }

    @Override
    public Coverage answer(ShowCoverage question, Asker asker) {
        if (asker.waitFor() != null) {
            reports.await(asker.waitFor());
            syntheses.await(asker.waitFor());
            awaited.await(asker.waitFor());
        }
        long completeTo = Math.min(awaited.completeTo(), Math.min(reports.completeTo(), syntheses.completeTo()));
        ReportingPeriod period = question.period();
        List<FiledReport> filed = reports.about(period, completeTo, asker.by());
        List<Missing> missing = awaited.told(awaited.of(period, filed, completeTo, asker.by()));
        List<Periodic> due = due(period);
        List<ProvinceCoverage> provinces = provinces(period, filed, sent(period, completeTo, asker.by()), due);
        return new Coverage(period, reminders(due, provinces, missing), provinces, filed.size(), missing, completeTo);
    }

    /** The reports that the law demands about the period. */
    private List<Periodic> due(ReportingPeriod period) {
        return law.law().periodicDuties(period.last(), period.last().plusMonths(2)).stream()
                .filter(one -> one.year() == period.year()
                        && (one.half() != null) == period.sixMonths())
                .toList();
    }

    private List<Reminder> reminders(List<Periodic> due, List<ProvinceCoverage> provinces, List<Missing> missing) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        LocalDate today = law.today();
        return due.stream()
                .map(one -> {
                    long open = one.whose() == Duty.Whose.PROVINCE
                            ? provinces.stream().filter(province -> province.sentOn() == null).count()
                            : missing.size();
                    return new Reminder(
                            one.rule(), Names.of(one.whose()), one.title().in(language), one.dueOn(), open,
                            open > 0 && today.isAfter(one.dueOn()), one.basis().reference(), one.why().in(language));
                })
                .toList();
    }

    private List<ProvinceCoverage> provinces(
            ReportingPeriod period, List<FiledReport> filed, Map<String, Sent> sent, List<Periodic> due) {
        Map<String, Long> counts = filed.stream()
                .collect(Collectors.groupingBy(
                        report -> report.report().reporter().provinceCode(), Collectors.counting()));
        LocalDate last = due.stream()
                .filter(one -> one.whose() == Duty.Whose.PROVINCE)
                .map(Periodic::dueOn)
                .findFirst()
                .orElse(LocalDate.MAX);
        return law.law().places().on(period.last()).stream()
                .map(unit -> province(named(unit, period), counts.getOrDefault(unit.code(), 0L), sent.get(unit.code()), last))
                .toList();
    }

    /** A synthesis that was sent, and whether the asker may open it. */
    private record Sent(FiledSynthesis synthesis, boolean opens) {}

    private Map<String, Sent> sent(ReportingPeriod period, long upTo, Actor by) {
        LocalDate today = law.today();
        return syntheses.about(period, upTo).stream()
                .collect(Collectors.toMap(
                        FiledSynthesis::provinceCode, one -> new Sent(one, law.isInHandsOf(by, one))));
    }

    /** A unit of the period with what it took over and what has become of it. */
    private record Unit(String code, String name, String called, String today) {}

    private Unit named(Places.Unit unit, ReportingPeriod period) {
        Places places = law.law().places();
        LocalDate today = law.today();
        String called = places.called(unit.code(), period.first(), period.last(), today)
                .in(LocaleContextHolder.getLocale().getLanguage());
        String now = places.today(unit.code(), period.last(), today).orElse(unit.code());
        return new Unit(unit.code(), unit.name(), called, now);
    }

    private ProvinceCoverage province(Unit unit, long reports, @Nullable Sent sent, LocalDate last) {
        LocalDate sentOn = sent == null ? null : sent.synthesis().sentOn();
        LocalDate done = sentOn == null ? law.today() : sentOn;
        String opened = sent != null && sent.opens() ? sent.synthesis().id() : null;
        return new ProvinceCoverage(
                unit.code(), unit.name(), unit.called(), unit.today(), reports, sentOn, done.isAfter(last), opened);
    }
}

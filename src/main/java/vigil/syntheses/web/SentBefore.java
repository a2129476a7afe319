package vigil.syntheses.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;
import vigil.law.Places.Unit;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.Coverage.ProvinceCoverage;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.ShowCoverage;
import vigil.syntheses.ShowProvinceSynthesis;

/** What provinces have sent before: of the same period, so that nobody writes it twice, and of an earlier one, to begin from. */
@Component
class SentBefore {

    private final Questions questions;
    private final PeriodOnPage periods;

    SentBefore(Questions questions, PeriodOnPage periods) {
        this.questions = questions;
        this.periods = periods;
    }

    /** A synthesis that stands already. */
    record Sent(String synthesis, String code, String name, LocalDate on) {}

    /** An earlier synthesis whose numbers may be copied. */
    record Earlier(String synthesis, String periodName) {}

    /** Which of some provinces have sent their synthesis of a period. */
    List<Sent> of(ReportingPeriod period, List<Unit> provinces, Actor me) {
        List<String> codes = provinces.stream().map(Unit::code).toList();
        return questions.ask(new ShowCoverage(period), Asker.of(me)).provinces().stream()
                .filter(one -> codes.contains(one.code()))
                .flatMap(one -> sent(one).stream())
                .toList();
    }

    private static Optional<Sent> sent(ProvinceCoverage one) {
        LocalDate on = one.sentOn();
        String synthesis = one.synthesis();
        return on == null || synthesis == null ? Optional.empty() : Optional.of(new Sent(synthesis, one.code(), one.name(), on));
    }

    /** The newest synthesis of a province before a period: the half-year of a year, the year before a half-year, else a year earlier. */
    Optional<Earlier> earlier(ReportingPeriod period, Unit province, Actor me) {
        ReportingPeriod nearest = period.sixMonths() ? ReportingPeriod.ofYear(period.year() - 1) : ReportingPeriod.ofHalf(period.year());
        return Stream.of(nearest, period.before())
                .flatMap(one -> of(one, List.of(province), me).stream().map(sent -> new Earlier(sent.synthesis(), periods.name(one))))
                .findFirst();
    }

    /** What stands in a synthesis that the asker may open. */
    FiledSynthesis content(String synthesis, Actor me) {
        return questions.ask(new ShowProvinceSynthesis(synthesis), Asker.of(me)).now();
    }
}

package vigil.syntheses.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.law.Duty;
import vigil.law.Duty.Periodic;
import vigil.law.Places;
import vigil.reports.FiledReports;
import vigil.reports.ReportingPeriod;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.OwedReports;
import vigil.syntheses.Syntheses;

/** Looks through reports and syntheses for what is missing, unit by unit of today. */
@Component
class OpenReports implements OwedReports {

    /** Reads for the office itself, the whole country. */
    private static final Actor OFFICE = Actor.of("system", Role.OFFICER);

    /** Reminders of older reports are history. */
    private static final int REMEMBERED_YEARS = 3;

    private final FiledReports reports;
    private final Syntheses syntheses;
    private final Awaited awaited;
    private final LawToday law;

    OpenReports(FiledReports reports, Syntheses syntheses, Awaited awaited, LawToday law) {
        this.reports = reports;
        this.syntheses = syntheses;
        this.awaited = awaited;
        this.law = law;
    }

    @Override
    public List<Owed> open(LocalDate from, LocalDate to) {
        return law.law().periodicDuties(from, to).stream()
                .flatMap(report -> missing(report).entrySet().stream()
                        .map(unit -> new Owed(report, unit.getKey(), unit.getValue())))
                .toList();
    }

    @Override
    public Optional<Periodic> named(String subject) {
        LocalDate today = law.today();
        return law.law().periodicDuties(today.minusYears(REMEMBERED_YEARS), today.plusYears(1)).stream()
                .filter(report -> Owed.subject(report).equals(subject))
                .findFirst();
    }

    @Override
    public Map<String, Long> missing(Periodic report) {
        ReportingPeriod period = new ReportingPeriod(report.year(), report.half());
        return report.whose() == Duty.Whose.PROVINCE ? provinces(period) : establishments(period);
    }

    private Map<String, Long> provinces(ReportingPeriod period) {
        List<String> sent = syntheses.about(period, FiledReports.NOW).stream()
                .map(FiledSynthesis::provinceCode)
                .toList();
        return byUnit(
                law.law().places().on(period.last()).stream()
                        .map(Places.Unit::code)
                        .filter(code -> !sent.contains(code))
                        .toList(),
                period);
    }

    private Map<String, Long> establishments(ReportingPeriod period) {
        var filed = reports.about(period, FiledReports.NOW, OFFICE);
        return byUnit(
                awaited.of(period, filed, FiledReports.NOW, OFFICE).stream()
                        .map(missing -> missing.provinceCode())
                        .toList(),
                period);
    }

    private Map<String, Long> byUnit(List<String> codes, ReportingPeriod period) {
        LocalDate today = law.today();
        Function<String, String> unit =
                code -> law.law().places().today(code, period.last(), today).orElse(code);
        return codes.stream().collect(Collectors.groupingBy(unit, TreeMap::new, Collectors.counting()));
    }
}

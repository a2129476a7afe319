package vigil.syntheses.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.duties.StandingDuties;
import vigil.kernel.VietNam;
import vigil.law.Duty.Periodic;
import vigil.law.Law;
import vigil.questions.Asker;
import vigil.reports.ReportingPeriod;
import vigil.security.Rights;
import vigil.syntheses.OwedReports;
import vigil.syntheses.ShowCoverage;

/** Puts the reports of half-years and years among the duties. */
@Component
class StandingReports implements StandingDuties {

    /** Late reports are shown for so long. */
    private static final int LATE_MONTHS = 6;

    private final Law law;
    private final OwedReports reports;
    private final Rights rights;
    private final Clock clock;

    StandingReports(Law law, OwedReports reports, Rights rights, Clock clock) {
        this.law = law;
        this.reports = reports;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Standing> of(Asker asker) {
        if (!rights.permits(asker.by(), ShowCoverage.class)) return List.of();
        LocalDate today = VietNam.dateOf(clock.instant());
        Optional<String> own = asker.by().limitedTo();
        return law.periodicDuties(today.minusMonths(LATE_MONTHS), today.plusYears(1)).stream()
                .map(report -> standing(report, own, today))
                .filter(standing -> !standing.due().isBefore(today) || standing.late())
                .toList();
    }

    private Standing standing(Periodic report, Optional<String> own, LocalDate today) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        ReportingPeriod period = new ReportingPeriod(report.year(), report.half());
        Long missing = today.isAfter(period.last()) ? missing(report, own) : null;
        return new Standing(
                report.title().in(language),
                report.dueOn(),
                missing != null && missing > 0 && today.isAfter(report.dueOn()),
                missing,
                report.basis().reference(),
                report.why().in(language),
                today.getYear() < period.year() ? "/coverage" : "/coverage?year=" + period.year() + (period.sixMonths() ? "&half=1" : ""));
    }

    private @Nullable Long missing(Periodic report, Optional<String> own) {
        Map<String, Long> missing = reports.missing(report);
        return own.map(unit -> missing.getOrDefault(unit, 0L))
                .orElseGet(() -> missing.values().stream().mapToLong(Long::longValue).sum());
    }
}

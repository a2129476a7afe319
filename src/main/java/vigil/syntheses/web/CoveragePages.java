package vigil.syntheses.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.law.Law;
import vigil.questions.Questions;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportingPeriod;
import vigil.security.AllowedBy;
import vigil.security.Rights;
import vigil.syntheses.Coverage;
import vigil.syntheses.Coverage.Missing;
import vigil.syntheses.Coverage.ProvinceCoverage;
import vigil.syntheses.ShowCoverage;
import vigil.syntheses.SynthesisCommand.SubmitSynthesis;
import vigil.web.Asking;
import vigil.web.NavigationItem;
import vigil.web.Pages;

/** Who has reported about a period and who has not, since when it is due, on the screen. */
@Pages
class CoveragePages {

    /** Missing establishments on one page. */
    private static final int PAGE_SIZE = 50;

    private final Law law;
    private final Questions questions;
    private final PeriodOnPage periods;
    private final Rights rights;

    CoveragePages(Law law, Questions questions, PeriodOnPage periods, Rights rights) {
        this.law = law;
        this.questions = questions;
        this.periods = periods;
        this.rights = rights;
    }

    @Bean
    static NavigationItem coverageItem(Rights rights) {
        Set<Role> readers = Set.of(rights.rolesFor(ShowCoverage.class));
        return new NavigationItem(33, "/coverage", "navigation.coverage", readers, false, "/reports");
    }

    /** What may be asked of the page. */
    public record Wanted(@Nullable Integer year, @Nullable Integer half, @Nullable Integer page) {}

    @AllowedBy(ShowCoverage.class)
    @GetMapping("/coverage")
    String coverage(HttpServletRequest request, Actor me, Model model) {
        Wanted wanted = Asking.parameters(request, Wanted.class);
        ReportingPeriod period = periods.show(wanted.year(), wanted.half(), model);
        Coverage coverage = questions.ask(new ShowCoverage(period), Asking.after(me, model));
        List<Missing> missing = coverage.missing();
        int pages = Math.max(1, (missing.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.clamp(requireNonNullElse(wanted.page(), 1), 1, pages);
        model.addAttribute("coverage", coverage);
        model.addAttribute("provinces", ownFirst(coverage.provinces(), me));
        model.addAttribute("missing", missing.subList(
                (page - 1) * PAGE_SIZE, Math.min(missing.size(), page * PAGE_SIZE)));
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("places", law.places());
        model.addAttribute("due", coverage.reminders().stream()
                .filter(reminder -> reminder.whose().equals("province"))
                .findFirst()
                .orElse(null));
        model.addAttribute("sent", coverage.provinces().stream().filter(one -> one.sentOn() != null).count());
        model.addAttribute("mayEnter", rights.permits(me, SubmitEmployerReport.class));
        model.addAttribute("maySend", rights.permits(me, SubmitSynthesis.class));
        model.addAttribute("completeTo", coverage.completeTo());
        return "syntheses/coverage";
    }

    /** Who has a province in hand finds it, and the units that went into it, above the others. */
    private static List<ProvinceCoverage> ownFirst(List<ProvinceCoverage> provinces, Actor me) {
        return provinces.stream()
                .sorted(Comparator.comparing(one -> !one.codeToday().equals(me.province())))
                .toList();
    }
}

package vigil.publications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vigil.figures.PublishedMarks;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.law.Law;
import vigil.law.Places.Unit;
import vigil.publications.Notice;
import vigil.publications.ShowNotice;
import vigil.publications.ShowSynthesis;
import vigil.publications.SynthesisTables;
import vigil.questions.Questions;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportingPeriod;
import vigil.security.AllowedBy;
import vigil.security.Rights;
import vigil.web.Asking;
import vigil.web.NavigationItem;
import vigil.web.Pages;
import vigil.web.Times;

/** The syntheses and the tables of the national notice on the screen, marked as their publications mark them. */
@Pages
class TablePages {

    private final Law law;
    private final Questions questions;
    private final PeriodOnPage periods;
    private final Beside beside;

    /** What is said beside the tables. */
    @Component
    record Beside(PublishedMarks marks, Frequencies frequencies, Times times) {}

    TablePages(Law law, Questions questions, PeriodOnPage periods, Beside beside) {
        this.law = law;
        this.questions = questions;
        this.periods = periods;
        this.beside = beside;
    }

    @Bean
    static NavigationItem synthesesItem(Rights rights) {
        Set<Role> readers = Set.of(rights.rolesFor(ShowSynthesis.class));
        return new NavigationItem(34, "/syntheses", "navigation.synthesis", readers, false, "/reports");
    }

    @Bean
    static NavigationItem noticeItem(Rights rights) {
        Set<Role> readers = Set.of(rights.rolesFor(ShowNotice.class));
        return new NavigationItem(35, "/notice", "navigation.notice", readers, false, "/reports");
    }

    /** What may be asked of the pages. */
    public record Wanted(
            @Nullable Integer year,
            @Nullable Integer half,
            @Nullable String province,
            @Nullable Boolean hideSmall,
            @Nullable Long position) {}

    @AllowedBy(ShowSynthesis.class)
    @GetMapping("/syntheses")
    String synthesis(HttpServletRequest request, Actor me, Model model) {
        Wanted wanted = Asking.parameters(request, Wanted.class);
        ReportingPeriod period = periods.show(wanted.year(), wanted.half(), model);
        SynthesisTables synthesis =
                questions.ask(new ShowSynthesis(period, wanted.province(), wanted.position()), Asking.after(me, model));
        model.addAttribute("tables", synthesis.tables());
        model.addAttribute("why", beside.frequencies().why(synthesis.tables().getFirst()));
        model.addAttribute("completeTo", synthesis.upTo());
        model.addAttribute("position", wanted.position());
        return show(wanted, period, me, model, "publications/synthesis");
    }

    @AllowedBy(ShowNotice.class)
    @GetMapping("/notice")
    String notice(HttpServletRequest request, Actor me, Model model) {
        Wanted wanted = Asking.parameters(request, Wanted.class);
        ReportingPeriod period = periods.show(wanted.year(), wanted.half(), model);
        boolean hideSmall = Boolean.TRUE.equals(wanted.hideSmall());
        Notice notice = questions.ask(
                new ShowNotice(period, wanted.province(), null, hideSmall), Asking.after(me, model));
        model.addAttribute("notice", notice);
        model.addAttribute("tables", notice.tables());
        model.addAttribute("hideSmall", hideSmall);
        model.addAttribute("completeTo", notice.upTo());
        return show(wanted, period, me, model, "publications/notice");
    }

    /** Who is limited to a province and asks for none gets the numbers in its hands, under the name of its own. */
    private String show(Wanted wanted, ReportingPeriod period, Actor me, Model model, String page) {
        List<Unit> provinces = law.places().on(period.last());
        String province = wanted.province() == null ? me.limitedTo().orElse(null) : wanted.province();
        model.addAttribute("province", wanted.province());
        model.addAttribute("provinceName", province == null ? null : called(province, wanted, period));
        model.addAttribute("provinces", provinces);
        model.addAttribute("mark", beside.marks().of(period.year(), period.half(), province, null));
        return page;
    }

    private String called(String province, Wanted wanted, ReportingPeriod period) {
        if (wanted.province() != null) return periods.province(province, period);
        return law.places().unit(province, beside.times().today()).map(Unit::name).orElse(province);
    }
}

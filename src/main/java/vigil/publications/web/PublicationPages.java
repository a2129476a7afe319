package vigil.publications.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.commands.Answer;
import vigil.law.Law;
import vigil.web.FormDesk;
import vigil.figures.Figures.Mark;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.publications.Difference;
import vigil.publications.ExplainDifference;
import vigil.publications.FindPublications;
import vigil.publications.Publication;
import vigil.publications.PublicationCommand.PublishFigures;
import vigil.publications.PublicationList;
import vigil.publications.Reproduction;
import vigil.publications.ShowPublication;
import vigil.publications.Totals.Measure;
import vigil.questions.Questions;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportingPeriod;
import vigil.security.AllowedBy;
import vigil.security.Rights;
import vigil.web.Acknowledged;
import vigil.web.Asking;
import vigil.web.Filled;
import vigil.web.NavigationItem;
import vigil.web.Outcome;
import vigil.web.Pages;

/** What was published, on the screen: made public, counted again, and why figures are others later. */
@Pages
class PublicationPages {

    private final Law law;
    private final Questions questions;
    private final FormDesk desk;
    private final Around around;

    /** What stands around the pages. */
    @org.springframework.stereotype.Component
    record Around(PeriodOnPage periods, Rights rights) {}

    PublicationPages(Law law, Questions questions, FormDesk desk, Around around) {
        this.law = law;
        this.questions = questions;
        this.desk = desk;
        this.around = around;
    }

    @Bean
    static NavigationItem publicationsItem(Rights rights) {
        Set<Role> readers = Set.of(rights.rolesFor(FindPublications.class));
        return new NavigationItem(36, "/publications", "navigation.publications", readers, false, "/reports");
    }

    @AllowedBy(FindPublications.class)
    @GetMapping("/publications")
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            Actor me,
            Model model) {
        return list(around.periods().show(year, half, model), Filled.nothing(), Outcome.fresh(null), me, model);
    }

    @AllowedBy(PublishFigures.class)
    @PostMapping("/publications")
    String publish(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        ReportingPeriod period = around.periods().show(year, half, model);
        Filled filled = new Filled(PeriodOnPage.inCommand(period, request.getParameterMap()));
        FormDesk.Sent given = desk.give(PublishFigures.class, null, filled, me);
        Answer answer = given.answer();
        if (answer != null) {
            next.addFlashAttribute(Acknowledged.ATTRIBUTE, desk.receipt(PublishFigures.class, answer));
            next.addAttribute("publication", answer.stream());
            return "redirect:/publications/{publication}";
        }
        response.setStatus(given.outcome().status().value());
        return list(period, filled, given.outcome(), me, model);
    }

    @AllowedBy(ShowPublication.class)
    @GetMapping("/publications/{publication}")
    String show(
            @PathVariable String publication,
            @RequestParam(required = false) @Nullable Boolean hideSmall,
            Actor me,
            Model model) {
        Reproduction again = questions.ask(new ShowPublication(publication, hideSmall), Asking.after(me, model));
        PublicationList all = questions.ask(new FindPublications(), Asking.after(me, model));
        Publication about = again.publication();
        model.addAttribute("again", again);
        model.addAttribute("publication", about);
        model.addAttribute("periodName", around.periods().name(about.period()));
        model.addAttribute("placeName", place(about));
        model.addAttribute("tables", again.notice().tables());
        model.addAttribute("hideSmall", hideSmall == null ? about.hideSmall() : hideSmall);
        model.addAttribute("later", later(about, all));
        model.addAttribute("measures", List.of(Measure.values()));
        model.addAttribute("completeTo", all.completeTo());
        return "publications/publication";
    }

    @AllowedBy(ExplainDifference.class)
    @GetMapping("/publications/{publication}/difference")
    String difference(@PathVariable String publication, HttpServletRequest request, Actor me, Model model) {
        PublicationsApi.Parameters asked = Asking.parameters(request, PublicationsApi.Parameters.class);
        Measure measure = asked.measure() == null ? Measure.DEATHS : asked.measure();
        Difference difference =
                questions.ask(new ExplainDifference(publication, asked.to(), measure), Asking.after(me, model));
        PublicationList all = questions.ask(new FindPublications(), Asking.after(me, model));
        Publication about = all.publications().stream()
                .filter(one -> one.id().equals(publication))
                .findFirst()
                .orElseThrow();
        model.addAttribute("publication", about);
        model.addAttribute("periodName", around.periods().name(about.period()));
        model.addAttribute("placeName", place(about));
        model.addAttribute("difference", difference);
        model.addAttribute("measure", measure);
        model.addAttribute("to", asked.to());
        model.addAttribute("later", later(about, all));
        model.addAttribute("measures", List.of(Measure.values()));
        model.addAttribute("completeTo", difference.toPosition());
        return "publications/difference";
    }

    private String list(ReportingPeriod period, Filled filled, Outcome outcome, Actor me, Model model) {
        PublicationList list = questions.ask(new FindPublications(), Asking.after(me, model));
        model.addAttribute("list", list);
        model.addAttribute("periods", around.periods());
        model.addAttribute("places", law.places());
        model.addAttribute("provinces", law.places().on(period.last()));
        model.addAttribute("marks", List.of(Mark.values()));
        model.addAttribute("mayPublish", around.rights().permits(me, PublishFigures.class));
        model.addAttribute("filled", filled);
        model.addAttribute("outcome", outcome);
        model.addAttribute("key", filled.isBlank("_key") ? UUID.randomUUID().toString() : filled.of("_key"));
        model.addAttribute("completeTo", list.completeTo());
        return "publications/list";
    }

    /** Publications of the same period and place that came after one. */
    private static List<Publication> later(Publication about, PublicationList all) {
        return all.publications().stream()
                .filter(one -> one.period().equals(about.period())
                        && Objects.equals(one.province(), about.province())
                        && one.position() > about.position())
                .toList();
    }

    private @Nullable String place(Publication about) {
        String province = about.province();
        return province == null ? null : around.periods().province(province, about.period());
    }
}

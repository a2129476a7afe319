package vigil.reports.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.law.Law;
import vigil.web.FormDesk;
import vigil.kernel.Actor;
import vigil.questions.Questions;
import vigil.reports.Expectations;
import vigil.reports.FiledReport;
import vigil.reports.FindReports;
import vigil.reports.Line;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportCommand.CorrectEmployerReport;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportCommand.WithdrawEmployerReport;
import vigil.reports.ReportList;
import vigil.reports.ReportView;
import vigil.reports.ReportingPeriod;
import vigil.reports.ShowReport;
import vigil.security.AllowedBy;
import vigil.security.Rights;
import vigil.web.Acknowledged;
import vigil.web.Asking;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Pages;
import vigil.web.Wording;

/** Employers' reports on the screen: those about a period, and one of them with what stood in its place before. */
@Pages
class ReportPages {

    private final Law law;
    private final Questions questions;
    private final FormDesk desk;
    private final Parts parts;

    /** What the pages are made of. */
    @org.springframework.stereotype.Component
    record Parts(PeriodOnPage periods, Expectations expectations, ReportRows rows, Rights rights, Wording words) {}

    ReportPages(Law law, Questions questions, FormDesk desk, Parts parts) {
        this.law = law;
        this.questions = questions;
        this.desk = desk;
        this.parts = parts;
    }

    /** What may be asked of the list. */
    public record Wanted(
            @Nullable Integer year,
            @Nullable Integer half,
            @Nullable String q,
            @Nullable String province,
            @Nullable Integer page) {}

    @AllowedBy(FindReports.class)
    @GetMapping("/reports")
    String list(HttpServletRequest request, Actor me, Model model) {
        Wanted wanted = Asking.parameters(request, Wanted.class);
        ReportingPeriod period = parts.periods().show(wanted.year(), wanted.half(), model);
        int page = Math.clamp(requireNonNullElse(wanted.page(), 1), 1, FindReports.LAST_PAGE);
        ReportList list = questions.ask(
                new FindReports(period, wanted.q(), wanted.province(), page), Asking.after(me, model));
        model.addAttribute("list", list);
        model.addAttribute("wanted", wanted);
        model.addAttribute("pages", Math.max(1, (list.total() + list.pageSize() - 1) / list.pageSize()));
        model.addAttribute("provinces", law.places().on(period.last()));
        model.addAttribute("places", law.places());
        model.addAttribute("expected", parts.expectations().of(period, Asking.after(me, model)));
        model.addAttribute("mayEnter", parts.rights().permits(me, SubmitEmployerReport.class));
        model.addAttribute("completeTo", list.completeTo());
        return "reports/list";
    }

    @AllowedBy(ShowReport.class)
    @GetMapping("/reports/{report}")
    String show(@PathVariable String report, Actor me, Model model) {
        return show(report, Filled.nothing(), Outcome.fresh(null), me, model);
    }

    @AllowedBy(WithdrawEmployerReport.class)
    @PostMapping("/reports/{report}/withdraw")
    String withdraw(
            @PathVariable String report,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        Filled filled = new Filled(request.getParameterMap());
        FormDesk.Sent sent = desk.give(WithdrawEmployerReport.class, report, filled, me);
        if (sent.answer() != null) {
            next.addFlashAttribute(
                    Acknowledged.ATTRIBUTE, desk.receipt(WithdrawEmployerReport.class, sent.given()));
            return "redirect:/reports/{report}";
        }
        response.setStatus(sent.outcome().status().value());
        return show(report, filled, sent.outcome(), me, model);
    }

    private String show(String report, Filled filled, Outcome outcome, Actor me, Model model) {
        ReportView view = questions.ask(new ShowReport(report), Asking.after(me, model));
        FiledReport now = view.now();
        model.addAttribute("view", view);
        model.addAttribute("periodName", parts.periods().name(now.period()));
        model.addAttribute("head", parts.rows().reporter(now.report().reporter(), now.period().last()));
        model.addAttribute("columns", Line.COLUMNS);
        model.addAttribute("rows", parts.rows().of(now.report(), now.period().last()));
        model.addAttribute("losses", parts.rows().losses(now.report().losses()));
        model.addAttribute("history", history(view));
        model.addAttribute("mayCorrect", parts.rights().permits(me, CorrectEmployerReport.class));
        model.addAttribute("filled", filled);
        model.addAttribute("outcome", outcome);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("completeTo", view.completeTo());
        return "reports/report";
    }

    /** A version with what it says otherwise than the one before it. */
    record Step(FiledReport version, boolean first, List<ReportRows.Changed> changes) {}

    private List<Step> history(ReportView view) {
        List<FiledReport> versions = new ArrayList<>(view.before().reversed());
        versions.add(view.now());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            FiledReport version = versions.get(i);
            List<ReportRows.Changed> changes =
                    i == 0 ? List.of() : parts.rows().between(versions.get(i - 1), version);
            steps.add(new Step(version, i == 0, changes));
        }
        return steps.reversed();
    }
}

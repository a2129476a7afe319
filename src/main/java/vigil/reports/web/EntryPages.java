package vigil.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.web.FormDesk;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportCommand.CorrectEmployerReport;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.reports.ReportView;
import vigil.reports.ReportingPeriod;
import vigil.reports.ShowReport;
import vigil.security.AllowedBy;
import vigil.web.Acknowledged;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Pages;
import vigil.web.Times;

/** The form of an employer's report: a new one, or another content in the place of one that stands. */
@Pages
class EntryPages {

    private final Questions questions;
    private final FormDesk desk;
    private final FormSheet sheet;
    private final Around around;

    /** What stands around the form. */
    @org.springframework.stereotype.Component
    record Around(PeriodOnPage periods, Times times) {}

    EntryPages(Questions questions, FormDesk desk, FormSheet sheet, Around around) {
        this.questions = questions;
        this.desk = desk;
        this.sheet = sheet;
        this.around = around;
    }

    /** An empty form; what the address says besides the period is filled in already. */
    @AllowedBy(SubmitEmployerReport.class)
    @GetMapping("/reports/new")
    String write(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            HttpServletRequest request,
            Actor me,
            Model model) {
        ReportingPeriod period = around.periods().show(year, half, model);
        Map<String, String[]> written = new TreeMap<>(request.getParameterMap());
        written.putIfAbsent("receivedOn", new String[] {around.times().today().toString()});
        String own = me.province();
        if (own != null) written.putIfAbsent("report.reporter.provinceCode", new String[] {own});
        return entry(period, new Filled(written), Outcome.fresh(null), model);
    }

    @AllowedBy(SubmitEmployerReport.class)
    @PostMapping("/reports/new")
    String submit(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        ReportingPeriod period = around.periods().show(year, half, model);
        Filled filled = ReportForm.compact(PeriodOnPage.inCommand(period, request.getParameterMap()));
        FormDesk.Sent given = give(SubmitEmployerReport.class, null, filled, me);
        if (given.answer() != null) return done(SubmitEmployerReport.class, given, next);
        response.setStatus(given.outcome().status().value());
        return entry(period, filled, given.outcome(), model);
    }

    @AllowedBy(CorrectEmployerReport.class)
    @GetMapping("/reports/{report}/correct")
    String correct(@PathVariable String report, Actor me, Model model) {
        ReportView view = questions.ask(new ShowReport(report), Asker.of(me));
        return correction(view, ReportForm.of(view.now().report()), Outcome.fresh(null), model);
    }

    @AllowedBy(CorrectEmployerReport.class)
    @PostMapping("/reports/{report}/correct")
    String correct(
            @PathVariable String report,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        Filled filled = ReportForm.compact(request.getParameterMap());
        FormDesk.Sent given = give(CorrectEmployerReport.class, report, filled, me);
        if (given.answer() != null) return done(CorrectEmployerReport.class, given, next);
        response.setStatus(given.outcome().status().value());
        return correction(questions.ask(new ShowReport(report), Asker.of(me)), filled, given.outcome(), model);
    }

    private FormDesk.Sent give(Class<? extends Command> type, @Nullable String report, Filled filled, Actor me) {
        return desk.give(type, report, filled, ReportForm.tree(type, filled), me);
    }

    private String done(Class<? extends Command> type, FormDesk.Sent given, RedirectAttributes next) {
        next.addFlashAttribute(Acknowledged.ATTRIBUTE, desk.receipt(type, given.given()));
        next.addAttribute("report", given.given().stream());
        return "redirect:/reports/{report}";
    }

    private String entry(ReportingPeriod period, Filled filled, Outcome outcome, Model model) {
        sheet.show(period, filled, outcome, model);
        return "reports/new";
    }

    private String correction(ReportView view, Filled filled, Outcome outcome, Model model) {
        ReportingPeriod period = view.now().period();
        model.addAttribute("view", view);
        model.addAttribute("periodName", around.periods().name(period));
        sheet.show(period, filled, outcome, model);
        return "reports/correct";
    }
}

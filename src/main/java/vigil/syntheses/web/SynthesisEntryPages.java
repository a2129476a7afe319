package vigil.syntheses.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;
import vigil.commands.Answer;
import vigil.web.FormDesk;
import vigil.kernel.Actor;
import vigil.law.CodeLists.Entry;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.law.Places.Unit;
import vigil.reports.PeriodOnPage;
import vigil.reports.ReportingPeriod;
import vigil.security.AllowedBy;
import vigil.syntheses.SynthesisCommand.SubmitSynthesis;
import vigil.syntheses.web.SentBefore.Sent;
import vigil.web.Acknowledged;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Pages;
import vigil.web.Times;

/** The form by which a province's synthesis is sent: when, by which letter, and how many establishments of each type there are. */
@Pages
class SynthesisEntryPages {

    private final FormDesk desk;
    private final PeriodOnPage periods;
    private final SentBefore sent;
    private final Times times;

    SynthesisEntryPages(FormDesk desk, PeriodOnPage periods, SentBefore sent, Times times) {
        this.desk = desk;
        this.periods = periods;
        this.sent = sent;
        this.times = times;
    }

    @AllowedBy(SubmitSynthesis.class)
    @GetMapping("/syntheses/new")
    String write(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            @RequestParam(required = false) @Nullable String copy,
            HttpServletRequest request,
            Actor me,
            Model model) {
        ReportingPeriod period = periods.show(year, half, model);
        Map<String, String[]> written = new TreeMap<>(request.getParameterMap());
        written.putIfAbsent("sentOn", new String[] {times.today().toString()});
        if (copy != null) {
            StatedForm.of(sent.content(copy, me).establishments(), types(period)).values().forEach(written::putIfAbsent);
        }
        return form(period, new Filled(written), Outcome.fresh(null), me, model);
    }

    @AllowedBy(SubmitSynthesis.class)
    @PostMapping("/syntheses/new")
    String send(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer half,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        ReportingPeriod period = periods.show(year, half, model);
        Filled filled = new Filled(request.getParameterMap());
        FormDesk.Sent done = desk.give(SubmitSynthesis.class, null, filled, tree(period, filled), me);
        Answer answer = done.answer();
        if (answer != null) {
            next.addFlashAttribute(Acknowledged.ATTRIBUTE, desk.receipt(SubmitSynthesis.class, answer));
            next.addAttribute("year", period.year());
            if (period.sixMonths()) next.addAttribute("half", period.half());
            return "redirect:/coverage";
        }
        response.setStatus(done.outcome().status().value());
        return form(period, filled, StatedForm.asWritten(done.outcome(), filled), me, model);
    }

    private static ObjectNode tree(ReportingPeriod period, Filled filled) {
        return StatedForm.tree(SubmitSynthesis.class, new Filled(PeriodOnPage.inCommand(period, filled.values())));
    }

    /** A province that has sent its synthesis is not asked again; the only one that is left is chosen beforehand. */
    private String form(ReportingPeriod period, Filled filled, Outcome outcome, Actor me, Model model) {
        List<Unit> own = Law.load().places().on(period.last()).stream()
                .filter(unit -> me.limitedTo().map(code -> isOf(code, unit, period)).orElse(true))
                .toList();
        List<Sent> standing = sent.of(period, own, me);
        List<String> there = standing.stream().map(Sent::code).toList();
        List<Unit> provinces = own.stream().filter(unit -> !there.contains(unit.code())).toList();
        boolean one = provinces.size() == 1;
        model.addAttribute("standing", me.limitedTo().isPresent() ? standing : List.of());
        model.addAttribute("provinces", provinces);
        model.addAttribute("earlier", one ? sent.earlier(period, provinces.getFirst(), me).orElse(null) : null);
        model.addAttribute("chosen", one && filled.isBlank("provinceCode") ? provinces.getFirst().code() : filled.of("provinceCode"));
        model.addAttribute("types", types(period));
        model.addAttribute("filled", filled);
        model.addAttribute("outcome", outcome);
        model.addAttribute("key", filled.isBlank("_key") ? UUID.randomUUID().toString() : filled.of("_key"));
        return "syntheses/new";
    }

    private static List<Entry> types(ReportingPeriod period) {
        return Law.load().codes().on(Kind.ESTABLISHMENT_TYPE, period.last());
    }

    private boolean isOf(String own, Unit unit, ReportingPeriod period) {
        return Law.load().places().today(unit.code(), period.last(), times.today()).filter(own::equals).isPresent();
    }
}

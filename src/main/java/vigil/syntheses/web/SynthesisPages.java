package vigil.syntheses.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.kernel.Actor;
import vigil.law.CodeLists.Entry;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.reports.PeriodOnPage;
import vigil.security.AllowedBy;
import vigil.security.Rights;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.ShowProvinceSynthesis;
import vigil.syntheses.SynthesisCommand.CorrectSynthesis;
import vigil.syntheses.SynthesisView;
import vigil.web.Acknowledged;
import vigil.web.Asking;
import vigil.web.Filled;
import vigil.web.FormDesk;
import vigil.web.Outcome;
import vigil.web.Pages;

/** One province's synthesis on the screen: what it states, what it stated before, and the form that corrects it. */
@Pages
class SynthesisPages {

    private final Law law;
    private final Questions questions;
    private final FormDesk desk;
    private final Parts parts;

    /** What the pages are made of. */
    @Component
    record Parts(PeriodOnPage periods, StatedRows rows, Rights rights) {}

    SynthesisPages(Law law, Questions questions, FormDesk desk, Parts parts) {
        this.law = law;
        this.questions = questions;
        this.desk = desk;
        this.parts = parts;
    }

    @AllowedBy(ShowProvinceSynthesis.class)
    @GetMapping("/syntheses/{synthesis}")
    String show(@PathVariable String synthesis, Actor me, Model model) {
        SynthesisView view = questions.ask(new ShowProvinceSynthesis(synthesis), Asking.after(me, model));
        about(view, model);
        model.addAttribute("rows", parts.rows().of(view.now()));
        model.addAttribute("steps", parts.rows().history(view));
        model.addAttribute("mayCorrect", parts.rights().permits(me, CorrectSynthesis.class));
        model.addAttribute("completeTo", view.completeTo());
        return "syntheses/synthesis";
    }

    @AllowedBy(CorrectSynthesis.class)
    @GetMapping("/syntheses/{synthesis}/correct")
    String correct(@PathVariable String synthesis, Actor me, Model model) {
        SynthesisView view = questions.ask(new ShowProvinceSynthesis(synthesis), Asker.of(me));
        Filled standing = StatedForm.of(view.now().establishments(), types(view.now()));
        return correction(view, standing, Outcome.fresh(null), model);
    }

    @AllowedBy(CorrectSynthesis.class)
    @PostMapping("/syntheses/{synthesis}/correct")
    String correct(
            @PathVariable String synthesis,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        Filled filled = new Filled(request.getParameterMap());
        FormDesk.Sent sent = desk.give(
                CorrectSynthesis.class, synthesis, filled, StatedForm.tree(CorrectSynthesis.class, filled), me);
        if (sent.answer() != null) {
            next.addFlashAttribute(Acknowledged.ATTRIBUTE, desk.receipt(CorrectSynthesis.class, sent.given()));
            return "redirect:/syntheses/{synthesis}";
        }
        response.setStatus(sent.outcome().status().value());
        SynthesisView view = questions.ask(new ShowProvinceSynthesis(synthesis), Asker.of(me));
        return correction(view, filled, StatedForm.asWritten(sent.outcome(), filled), model);
    }

    private String correction(SynthesisView view, Filled filled, Outcome outcome, Model model) {
        about(view, model);
        model.addAttribute("types", types(view.now()));
        model.addAttribute("filled", filled);
        model.addAttribute("outcome", outcome);
        model.addAttribute("key", filled.isBlank("_key") ? UUID.randomUUID().toString() : filled.of("_key"));
        return "syntheses/correct";
    }

    private void about(SynthesisView view, Model model) {
        FiledSynthesis now = view.now();
        model.addAttribute("view", view);
        model.addAttribute("period", now.period());
        model.addAttribute("periodName", parts.periods().name(now.period()));
        model.addAttribute("provinceName", parts.periods().province(now.provinceCode(), now.period()));
    }

    private List<Entry> types(FiledSynthesis synthesis) {
        return law.codes().on(Kind.ESTABLISHMENT_TYPE, synthesis.period().last());
    }
}

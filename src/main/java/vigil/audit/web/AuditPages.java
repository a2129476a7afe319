package vigil.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vigil.audit.CheckProof;
import vigil.audit.FindReadings;
import vigil.audit.FindSamples;
import vigil.audit.OrderVerification;
import vigil.audit.ReadingList;
import vigil.audit.export.AuditLists;
import vigil.audit.ShowVerification;
import vigil.audit.sample.Sampling;
import vigil.audit.whole.WholeLog;
import vigil.fields.BadFields;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.projections.Freshness;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.Pages;

/** The auditor's desk: how the log's verification stands, who read what, samples, and the check of one case. */
@Pages
class AuditPages {

    private final Questions questions;
    private final Sampling sampling;
    private final Freshness freshness;
    private final WholeLog wholeLog;

    AuditPages(Questions questions, Sampling sampling, Freshness freshness, WholeLog wholeLog) {
        this.questions = questions;
        this.sampling = sampling;
        this.freshness = freshness;
        this.wholeLog = wholeLog;
    }

    @AllowedBy(ShowVerification.class)
    @GetMapping("/audit")
    String desk(Actor me, Model model) {
        model.addAttribute("report", questions.ask(new ShowVerification(), Asker.of(me)));
        model.addAttribute("overview", freshness.overview());
        model.addAttribute("audits", me.role() == Role.AUDITOR);
        model.addAttribute("watches", me.role() == Role.AUDITOR || me.role() == Role.DATA_PROTECTION);
        return "audit/desk";
    }

    /** The page says whether one is under way; of two who want it at once both see the same one. */
    @AllowedBy(OrderVerification.class)
    @PostMapping("/audit/verification")
    String verify(Actor me) {
        wholeLog.start(me);
        return "redirect:/audit";
    }

    @AllowedBy(FindReadings.class)
    @GetMapping("/audit/readings")
    String readings(HttpServletRequest request, Actor me, Model model) {
        ReadingsWanted wanted = Asking.parameters(request, ReadingsWanted.class);
        FindReadings question = wanted.question();
        boolean named = !me.limited() || question.stream() != null;
        ReadingList list = named ? questions.ask(question, Asker.of(me)) : ReadingList.NONE;
        model.addAttribute("named", named);
        model.addAttribute("parts", AuditLists.parts(list.total()));
        model.addAttribute("list", list);
        model.addAttribute("wanted", question);
        model.addAttribute("pages", Math.max(1, (list.total() + FindReadings.PAGE_SIZE - 1) / FindReadings.PAGE_SIZE));
        if (named) model.addAttribute("completeTo", list.completeTo());
        return "audit/readings";
    }

    @AllowedBy(FindSamples.class)
    @GetMapping("/audit/samples")
    String samples(Actor me, Model model) {
        return samples(me, model, null, null);
    }

    @AllowedBy(FindSamples.class)
    @PostMapping("/audit/samples")
    String draw(HttpServletRequest request, Actor me, Model model) {
        try {
            SampleWanted wanted = Asking.parameters(request, SampleWanted.class).checked();
            sampling.draw(wanted.year(), wanted.size(), wanted.seed(), me);
            return "redirect:/audit/samples";
        } catch (BadFields wrong) {
            return samples(me, model, wrong, request);
        }
    }

    private String samples(Actor me, Model model, @Nullable BadFields wrong, @Nullable HttpServletRequest again) {
        FindSamples.Samples samples = questions.ask(new FindSamples(), Asker.of(me).waitingFor(freshness.overview().head()));
        model.addAttribute("samples", samples.samples());
        model.addAttribute("errors", wrong == null ? java.util.List.of() : wrong.errors());
        model.addAttribute("year", again == null ? null : again.getParameter("year"));
        model.addAttribute("size", again == null ? null : again.getParameter("size"));
        model.addAttribute("seed", again == null ? null : again.getParameter("seed"));
        model.addAttribute("completeTo", samples.completeTo());
        return "audit/samples";
    }

    /** Makes the provable file and checks it at once, as a stranger would at home. */
    @AllowedBy(CheckProof.class)
    @PostMapping("/accidents/{number}/check")
    String check(@PathVariable String number, Actor me, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("checked", questions.ask(new CheckProof(number), Asker.of(me)).orElse(null));
        return "audit/checked";
    }
}

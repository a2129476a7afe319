package vigil.casefile.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vigil.casefile.CaseView;
import vigil.casefile.Changes;
import vigil.casefile.ShowCase;
import vigil.casefile.ShowChanges;
import vigil.casefile.ShowTimeline;
import vigil.duties.ShowDuties;
import vigil.kernel.Actor;
import vigil.questions.Answers;
import vigil.questions.Asker;
import vigil.questions.Glass;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Acknowledged;
import vigil.web.Pages;

/** One case on the screen. */
@Pages
class CasePages {

    private final CaseFrame frame;
    private final Questions questions;
    private final Glass glass;
    private final ChangeWords words;

    CasePages(CaseFrame frame, Questions questions, Glass glass, ChangeWords words) {
        this.frame = frame;
        this.questions = questions;
        this.glass = glass;
        this.words = words;
    }

    /** The whole page, or only the part that a filter or a new event changes. */
    @AllowedBy({ShowCase.class, ShowTimeline.class, ShowDuties.class})
    @GetMapping("/accidents/{number}")
    String show(
            @PathVariable String number,
            Look look,
            TimelineChoice choice,
            @RequestHeader(name = "Vigil-Wait-For", required = false) @Nullable Long waitFor,
            HtmxRequest htmx,
            Actor me,
            Model model) {
        frame.fill(model, number, look, choice, new Asker(me, known(model, waitFor), null));
        model.addAttribute("glassUntil", glass.until(number, me).orElse(null));
        if (!htmx.isHtmxRequest() || htmx.isHistoryRestoreRequest()) return "casefile/case";
        return "timeline".equals(htmx.getTarget()) ? "casefile/timeline :: timeline" : "casefile/live :: live";
    }

    /** What changed between two moments of the case, given as event numbers or as times at which it was known. */
    @AllowedBy({ShowChanges.class, ShowCase.class, ShowTimeline.class})
    @GetMapping("/accidents/{number}/changes")
    String changes(@PathVariable String number, Compared compared, Actor me, Model model) {
        ShowCase now = ShowCase.now(number);
        CaseView view;
        Changes changes;
        if (compared.byTime()) {
            ShowTimeline whole = ShowTimeline.now(number);
            Answers known = questions.together(Asker.of(me), List.of(now, whole));
            view = known.to(now);
            changes = questions.ask(compared.question(known.to(whole)), Asker.of(me));
        } else {
            ShowChanges between = compared.question(number);
            Answers answers = questions.together(Asker.of(me), List.of(between, now));
            view = answers.to(now);
            changes = answers.to(between);
        }
        model.addAttribute("view", view);
        model.addAttribute("compared", compared);
        model.addAttribute("changes", changes);
        model.addAttribute("differences", words.of(changes.changes(), view));
        model.addAttribute("completeTo", changes.completeTo());
        return "casefile/changes";
    }

    /** After a command the page shows at least what the command did. */
    private static @Nullable Long known(Model model, @Nullable Long waitFor) {
        return model.getAttribute(Acknowledged.ATTRIBUTE) instanceof Acknowledged receipt
                ? Long.valueOf(receipt.position())
                : waitFor;
    }
}

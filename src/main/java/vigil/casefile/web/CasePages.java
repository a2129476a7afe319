package vigil.casefile.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** What changed between two positions of the log. */
    @AllowedBy({ShowChanges.class, ShowCase.class})
    @GetMapping("/accidents/{number}/changes")
    String changes(
            @PathVariable String number,
            @RequestParam long from,
            @RequestParam(required = false) @Nullable Long to,
            Actor me,
            Model model) {
        ShowChanges between = new ShowChanges(number, from, to);
        ShowCase now = ShowCase.now(number);
        Answers answers = questions.together(Asker.of(me), List.of(between, now));
        Changes changes = answers.to(between);
        CaseView view = answers.to(now);
        model.addAttribute("view", view);
        model.addAttribute("changes", changes);
        model.addAttribute("said", words.of(changes.changes(), view));
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

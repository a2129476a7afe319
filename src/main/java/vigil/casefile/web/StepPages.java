package vigil.casefile.web;

import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.accident.AccidentEvent;
import vigil.casefile.CaseView;
import vigil.casefile.Changes;
import vigil.casefile.ShowCase;
import vigil.casefile.ShowChanges;
import vigil.casefile.ShowTimeline;
import vigil.casefile.Timeline;
import vigil.casefile.Timeline.Item;
import vigil.kernel.Actor;
import vigil.questions.Answers;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;

/** Plays a case step by step, as an auditor replays it: what happened, and what that changed. */
@Pages
class StepPages {

    /** Where somebody decided on what was known; the case as it was known just before is one click away. */
    private static final Set<String> DECISIONS = AccidentEvent.decisions();

    private final Questions questions;
    private final ChangeWords words;

    StepPages(Questions questions, ChangeWords words) {
        this.questions = questions;
        this.words = words;
    }

    @AllowedBy({ShowCase.class, ShowTimeline.class, ShowChanges.class})
    @GetMapping("/accidents/{number}/steps")
    String step(
            @PathVariable String number, @RequestParam(defaultValue = "1") int step, Actor me, Model model) {
        ShowCase now = ShowCase.now(number);
        ShowTimeline whole = ShowTimeline.now(number);
        Answers answers = questions.together(Asker.of(me), List.of(now, whole));
        Timeline timeline = answers.to(whole);
        CaseView view = answers.to(now);
        int at = Math.clamp(step, 1, timeline.items().size());
        Item item = timeline.items().get(at - 1);
        Changes changes = questions.ask(
                new ShowChanges(number, item.position() - 1, item.position()), Asker.of(me));
        model.addAttribute("view", view);
        model.addAttribute("step", at);
        model.addAttribute("steps", timeline.items().size());
        model.addAttribute("item", item);
        model.addAttribute("decision", DECISIONS.contains(item.kind()));
        model.addAttribute("differences", words.of(changes.changes(), view));
        model.addAttribute("completeTo", timeline.completeTo());
        return "casefile/steps";
    }
}

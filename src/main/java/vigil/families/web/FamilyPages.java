package vigil.families.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.accident.CondolenceCommand;
import vigil.accident.NoticeCommand.ConfirmIdentity;
import vigil.accident.NoticeCommand.CorrectVictim;
import vigil.casefile.CaseView;
import vigil.casefile.ShowCase;
import vigil.casefile.VictimView;
import vigil.commands.CommandDesk;
import vigil.commands.Option;
import vigil.families.FamilyList;
import vigil.families.FindFamilies;
import vigil.families.ShowFamily;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.law.Condition;
import vigil.questions.Answers;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;
import vigil.web.Wording;

/** The pages of the person who writes to families. */
@Pages
class FamilyPages {

    /** What is told of the victim and concerns the family: who it was, and when they died. */
    private static final Set<Class<?>> ABOUT_VICTIMS = Set.of(ConfirmIdentity.class, CorrectVictim.class);

    private final Questions questions;
    private final CommandDesk desk;
    private final Wording words;

    FamilyPages(Questions questions, CommandDesk desk, Wording words) {
        this.questions = questions;
        this.desk = desk;
        this.words = words;
    }

    /** Something that may be done now, or why not. */
    record Step(String name, String label, @Nullable String why) {}

    /** Those that wait, or with {@code all} also those that have their letter. */
    @AllowedBy(FindFamilies.class)
    @GetMapping("/families")
    String list(@RequestParam(defaultValue = "false") boolean all, Actor me, Model model) {
        FamilyList found = questions.ask(new FindFamilies(!all), Asker.of(me));
        model.addAttribute("accidents", ByAccident.of(found));
        model.addAttribute("shown", found.families().size());
        model.addAttribute("total", found.total());
        model.addAttribute("all", all);
        model.addAttribute("completeTo", found.completeTo());
        return "families/list";
    }

    @AllowedBy(ShowFamily.class)
    @GetMapping("/families/{number}/{victimId}")
    String family(@PathVariable String number, @PathVariable String victimId, Actor me, Model model) {
        ShowFamily ofFamily = new ShowFamily(number, victimId);
        ShowCase now = ShowCase.now(number);
        Answers answers = questions.together(Asker.of(me), List.of(ofFamily, now));
        CaseView view = answers.to(now);
        model.addAttribute("family", answers.to(ofFamily));
        people(victimId, view, model);
        List<Step> steps = desk.options(number, me).stream().filter(FamilyPages::isAboutFamilies).map(this::step).toList();
        model.addAttribute("steps", steps);
        model.addAttribute("mayStand", steps.stream()
                .anyMatch(step -> step.why() == null && step.name().equals(Names.of(CondolenceCommand.LetLetterStand.class))));
        model.addAttribute("completeTo", view.completeTo());
        return "families/family";
    }

    /** The victim, the relatives, which of them died too, the letters to them and the visits. */
    private static void people(String victimId, CaseView view, Model model) {
        model.addAttribute("victim", view.victims().stream()
                .filter(one -> one.victimId().equals(victimId))
                .findFirst()
                .orElseThrow());
        model.addAttribute("relatives", view.families().relatives().stream()
                .filter(one -> one.victimId().equals(victimId))
                .toList());
        model.addAttribute("died", view.victims().stream()
                .filter(one -> one.condition() == Condition.DEAD && one.withdrawn() == null)
                .map(VictimView::personId)
                .toList());
        model.addAttribute("letters", view.families().letters().stream()
                .filter(one -> one.victimId().equals(victimId))
                .toList());
        model.addAttribute("visits", view.families().visits().stream()
                .filter(one -> one.victimId().equals(victimId))
                .toList());
    }

    private static boolean isAboutFamilies(Option option) {
        return CondolenceCommand.class.isAssignableFrom(option.command()) || ABOUT_VICTIMS.contains(option.command());
    }

    private Step step(Option option) {
        return new Step(
                Names.of(option.command()),
                words.command(option.command()),
                option.hindrance() == null ? null : words.refusal(option.hindrance()));
    }
}

package vigil.alarms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.alarms.AlarmKind;
import vigil.alarms.AlarmList;
import vigil.alarms.FindAlarms;
import vigil.alarms.Preferences.When;
import vigil.alarms.answer.Sightings;
import vigil.alarms.people.Directory;
import vigil.fields.BadFields;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.Pages;

/** Everybody's own alarms on the screen, and their choice of how to be told. */
@Pages
@AllowedBy(FindAlarms.class)
class AlarmPages {

    private final Questions questions;
    private final Sightings sightings;
    private final Directory directory;

    AlarmPages(Questions questions, Sightings sightings, Directory directory) {
        this.questions = questions;
        this.sightings = sightings;
        this.directory = directory;
    }

    @GetMapping("/alarms")
    String alarms(
            @RequestParam(defaultValue = "false") boolean unseen,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        int wanted = Math.clamp(page, 1, FindAlarms.LAST_PAGE);
        AlarmList list = questions.ask(new FindAlarms(unseen, null, wanted), Asker.of(me));
        model.addAttribute("list", list);
        model.addAttribute("unseen", unseen);
        model.addAttribute("page", wanted);
        model.addAttribute("pages", Math.max(1, (list.total() + FindAlarms.PAGE_SIZE - 1) / FindAlarms.PAGE_SIZE));
        model.addAttribute("looksOn", me.role() == Role.AUDITOR);
        model.addAttribute("completeTo", list.completeTo());
        return "alarms/list";
    }

    @PostMapping("/alarms/{alarm}/seen")
    String seen(@PathVariable String alarm, @RequestParam(defaultValue = "false") boolean unseen, Actor me) {
        sightings.record(alarm, me);
        return "redirect:/alarms" + (unseen ? "?unseen=true" : "");
    }

    @GetMapping("/alarms/settings")
    String settings(@RequestParam(required = false) @Nullable String kept, Actor me, Model model) {
        model.addAttribute("kept", kept != null);
        return form(Choice.of(directory.preferences(me.id())), List.of(), model);
    }

    @PostMapping("/alarms/settings")
    String choose(HttpServletRequest request, Actor me, Model model) {
        try {
            directory.choose(me, Asking.parameters(request, Choice.class).preferences());
            return "redirect:/alarms/settings?kept";
        } catch (BadFields wrong) {
            return form(Choice.asSent(request), wrong.errors(), model);
        }
    }

    private static String form(Choice choice, List<?> errors, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("errors", errors);
        model.addAttribute("whens", List.of(When.values()));
        model.addAttribute("kinds", List.of(AlarmKind.values()));
        return "alarms/settings";
    }
}

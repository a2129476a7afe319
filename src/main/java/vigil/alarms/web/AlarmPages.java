package vigil.alarms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.alarms.AlarmKind;
import vigil.alarms.AlarmList;
import vigil.alarms.FindAlarms;
import vigil.alarms.Preferences.When;
import vigil.alarms.answer.Sightings;
import vigil.alarms.people.Directory;
import vigil.commands.StreamUnknown;
import vigil.eventlog.LogBusy;
import vigil.fields.BadFields;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.projections.Freshness;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.Pages;

/** Everybody's own alarms on the screen, and their choice of how to be told. */
@Pages
@AllowedBy(FindAlarms.class)
class AlarmPages {

    private static final String SIGHTED = "sighted";

    private final Questions questions;
    private final Sightings sightings;
    private final Directory directory;
    private final Freshness freshness;

    AlarmPages(Questions questions, Sightings sightings, Directory directory, Freshness freshness) {
        this.questions = questions;
        this.sightings = sightings;
        this.directory = directory;
        this.freshness = freshness;
    }

    /**
     * What came of seeing several at once.
     *
     * @param recorded how many are recorded as seen
     * @param failed those that are not
     */
    record Sighted(int recorded, List<Failed> failed) implements Serializable {}

    /** An alarm that could not be marked; {@code why} is {@code unknown} or {@code busy}. */
    record Failed(String alarm, String why) implements Serializable {}

    @GetMapping("/alarms")
    String alarms(
            @RequestParam(defaultValue = "false") boolean unseen,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        int wanted = Math.clamp(page, 1, FindAlarms.LAST_PAGE);
        Asker asker = Asker.of(me);
        boolean back = model.containsAttribute(SIGHTED); // whoever comes from marking some sees them marked
        AlarmList list = questions.ask(
                new FindAlarms(unseen, null, wanted), back ? asker.waitingFor(freshness.overview().head()) : asker);
        model.addAttribute("list", list);
        model.addAttribute("unseen", unseen);
        model.addAttribute("page", wanted);
        model.addAttribute("pages", Math.max(1, (list.total() + FindAlarms.PAGE_SIZE - 1) / FindAlarms.PAGE_SIZE));
        model.addAttribute("looksOn", me.role() == Role.AUDITOR);
        model.addAttribute("completeTo", list.completeTo());
        return "alarms/list";
    }

    @PostMapping("/alarms/{alarm}/seen")
    String seen(@PathVariable String alarm, Shown shown, Actor me, RedirectAttributes next) {
        sightings.record(alarm, me);
        return back(new Sighted(1, List.of()), shown, next);
    }

    /** Each for itself: one that cannot be marked keeps no other from being marked. */
    @PostMapping("/alarms/seen")
    String seen(Shown shown, Actor me, RedirectAttributes next) {
        List<Failed> failed = new ArrayList<>();
        List<String> wanted = shown.wanted();
        for (String alarm : wanted) {
            try {
                sightings.record(alarm, me);
            } catch (StreamUnknown unknown) {
                failed.add(new Failed(alarm, "unknown"));
            } catch (LogBusy busy) {
                failed.add(new Failed(alarm, "busy"));
            }
        }
        return back(new Sighted(wanted.size() - failed.size(), failed), shown, next);
    }

    private static String back(Sighted sighted, Shown shown, RedirectAttributes next) {
        next.addFlashAttribute(SIGHTED, sighted);
        return "redirect:/alarms" + (shown.unseen() ? "?unseen=true" : "?page=" + shown.page());
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

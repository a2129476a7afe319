package vigil.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import vigil.casefile.CaseView;
import vigil.casefile.Milestone;
import vigil.casefile.Timeline;
import vigil.commands.CommandDesk;
import vigil.duties.DutyView;
import vigil.duties.ShowDuties;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.law.Duty;
import vigil.papers.ShowPapers;
import vigil.questions.Answers;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.retention.ShowRetention;
import vigil.web.Times;
import vigil.web.Wording;

/** Gathers what the page of a case shows: the case, its timeline, its duties, and what the reader may do. */
@Component
class CaseFrame {

    /** Where on the page an item of the closing checklist is dealt with. */
    private static final Map<String, String> PANELS = Map.of(
            "victims-confirmed", "victims",
            "minutes-published", "investigation",
            "minutes-sent", "investigation",
            "files-complete", "files",
            "expertise-received", "investigation",
            "police-answered", "investigation",
            "families-written-to", "letters",
            "directives-closed", "directives");

    private final Questions questions;
    private final CommandDesk desk;
    private final Times times;
    private final Wording words;

    CaseFrame(Questions questions, CommandDesk desk, Times times, Wording words) {
        this.questions = questions;
        this.desk = desk;
        this.times = times;
        this.words = words;
    }

    void fill(Model model, String number, Look look, TimelineChoice choice, Asker asker) {
        ShowDuties ofNow = new ShowDuties(number);
        ShowPapers papers = new ShowPapers(number);
        ShowRetention retention = new ShowRetention(number);
        Answers answers = questions.together(asker, look.past()
                ? List.of(look.file(number), look.timeline(number))
                : List.of(look.file(number), look.timeline(number), ofNow, papers, retention));
        CaseView view = answers.to(look.file(number));
        Timeline timeline = answers.to(look.timeline(number));
        model.addAttribute("view", view);
        model.addAttribute("look", look);
        model.addAttribute("completeTo", view.completeTo());
        model.addAttribute("timeline", TimelineRows.of(timeline, choice, times, words, everything(number, look)));
        model.addAttribute("phase", phase(view));
        model.addAttribute("panels", PANELS);
        model.addAttribute("blocking", new Blocking(words));
        model.addAttribute("codes", new CodeWords(view.facts().occurred().date(), words.language()));
        model.addAttribute("mayReveal", asker.by().role() != Role.LEADER);
        duties(model, look.past() ? List.of() : answers.to(ofNow).duties());
        model.addAttribute("documents", look.past() ? List.of() : answers.to(papers).documents());
        model.addAttribute("retention", look.past() ? null : answers.to(retention));
        menu(model, look.past()
                ? new CommandMenu(Map.of(), List.of())
                : CommandMenu.of(desk.options(number, asker.by()), words));
    }

    private static void menu(Model model, CommandMenu menu) {
        model.addAttribute("menu", menu);
        model.addAttribute("steps", new NextSteps(menu));
    }

    private static void duties(Model model, List<DutyView> duties) {
        List<DutyView> open = duties.stream().filter(CaseFrame::isOpen).toList();
        model.addAttribute("duties", open);
        model.addAttribute("dutiesDone", duties.stream().filter(duty -> !isOpen(duty)).toList());
        model.addAttribute("nextDuty", open.isEmpty() ? null : open.getFirst());
    }

    private static boolean isOpen(DutyView duty) {
        return duty.state() == Duty.State.OPEN || duty.state() == Duty.State.LATE;
    }

    /** The last stop the case has reached, in words. */
    private static String phase(CaseView view) {
        return view.milestones().stream()
                .filter(stop -> stop.actual() != null)
                .map(Milestone::title)
                .reduce("", (_, later) -> later);
    }

    private static String everything(String number, Look look) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/accidents/{number}")
                .queryParam("filtered", true)
                .queryParam("computed", true);
        for (Timeline.Group group : Timeline.Group.values()) {
            uri.queryParam("group", Names.of(group));
        }
        if (look.asOf() != null) uri.queryParam("asOf", Objects.toString(look.asOf()));
        if (look.position() != null) uri.queryParam("position", look.position());
        return uri.build().expand(number).encode().toUriString();
    }
}

package vigil.people.web;

import static vigil.kernel.Role.DATA_PROTECTION;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.commands.StreamUnknown;
import vigil.fields.PlainText;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Refused;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.PersonCommand.RefuseErasure;
import vigil.people.watch.FindWatched;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.NavigationItem;
import vigil.web.Pages;
import vigil.web.Wording;

/** The page of the data-protection officer: who looked and why, and whom to forget. */
@Pages
class WatchPages {

    private static final int LONGEST_REASON = 2_000;

    private final Questions questions;
    private final CommandDesk desk;
    private final Wording words;

    WatchPages(Questions questions, CommandDesk desk, Wording words) {
        this.questions = questions;
        this.desk = desk;
        this.words = words;
    }

    @Bean
    static NavigationItem watchItem() {
        return new NavigationItem(5, "/privacy", "navigation.privacy", Set.of(DATA_PROTECTION), false);
    }

    @AllowedBy(FindWatched.class)
    @GetMapping("/privacy")
    String watch(Actor me, Model model) {
        return shown(Asker.of(me), model);
    }

    @AllowedBy(ApproveErasure.class)
    @PostMapping("/privacy/{personId}")
    String decide(
            @PathVariable String personId,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String reason,
            Actor me,
            HttpServletResponse response,
            Model model) {
        String why = PlainText.of(reason);
        if (why.length() > LONGEST_REASON || !PlainText.isClean(why, true)) throw new StreamUnknown("no such reason");
        Confidential sealed = Confidential.of(why);
        Command decision = approve ? new ApproveErasure(sealed, null) : new RefuseErasure(sealed);
        try {
            long position = desk.give(Order.of(decision, personId, me)).receipt().position();
            return shown(new Asker(me, position, null), model);
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refused", words.refusal(refused));
            return shown(Asker.of(me), model);
        }
    }

    private String shown(Asker asker, Model model) {
        FindWatched.WatchList list = questions.ask(new FindWatched(), asker);
        model.addAttribute("watch", list);
        model.addAttribute("completeTo", list.completeTo());
        return "people/watch";
    }
}

package vigil.casefile.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vigil.casefile.FindLateEntries;
import vigil.casefile.FindLateEntries.LateEntries;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;

/** The back-dating monitor. */
@Pages
@AllowedBy(FindLateEntries.class)
class LateEntryPages {

    private final Questions questions;

    LateEntryPages(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/audit/late-entries")
    String lateEntries(Actor me, Model model) {
        LateEntries entries = questions.ask(FindLateEntries.newest(), Asker.of(me));
        long most = entries.delays().stream().mapToLong(LateEntries.Delay::entries).max().orElse(0);
        model.addAttribute("entries", entries);
        model.addAttribute("most", Math.max(1, most));
        model.addAttribute("completeTo", entries.completeTo());
        return "casefile/late";
    }

    @GetMapping("/api/audit/late-entries")
    @ResponseBody
    LateEntries forPrograms(Actor me) {
        return questions.ask(FindLateEntries.newest(), Asker.of(me));
    }
}

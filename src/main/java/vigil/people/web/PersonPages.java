package vigil.people.web;

import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.fields.PlainText;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.people.ShowPerson;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;

/** One person on the screen: masked, and in clear for a purpose that is recorded and never stands in an address. */
@Pages
class PersonPages {

    private static final int LONGEST_PURPOSE = 500;
    private static final Set<Role> MAY_CORRECT = Set.of(Role.OFFICER, Role.PROVINCIAL);
    private static final Set<Role> MAY_SEARCH = Set.of(Role.OFFICER, Role.PROVINCIAL, Role.DATA_PROTECTION);

    private final Questions questions;

    PersonPages(Questions questions) {
        this.questions = questions;
    }

    @AllowedBy(ShowPerson.class)
    @GetMapping("/people/{personId}")
    String masked(@PathVariable String personId, Actor me, Model model) {
        offers(me, model);
        model.addAttribute("person", questions.ask(new ShowPerson(personId), Asker.of(me)));
        return "people/person";
    }

    @AllowedBy(ShowPerson.class)
    @PostMapping("/people/{personId}")
    String inClear(@PathVariable String personId, @RequestParam(defaultValue = "") String purpose, Actor me, Model model) {
        String plain = PlainText.of(purpose);
        String given = plain.isEmpty() || plain.length() > LONGEST_PURPOSE ? null : plain;
        model.addAttribute("purposeMissing", given == null);
        model.addAttribute("purpose", purpose);
        offers(me, model);
        model.addAttribute("person", questions.ask(new ShowPerson(personId), new Asker(me, null, given)));
        return "people/person";
    }

    private static void offers(Actor me, Model model) {
        model.addAttribute("mayCopy", me.role() == Role.DATA_PROTECTION);
        model.addAttribute("mayCorrect", MAY_CORRECT.contains(me.role()));
        model.addAttribute("maySearch", MAY_SEARCH.contains(me.role()));
    }
}

package vigil.desk.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vigil.kernel.Actor;
import vigil.people.PersonCommand.CorrectPerson;
import vigil.people.PersonView;
import vigil.people.ShowPerson;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Filled;
import vigil.web.Outcome;
import vigil.web.Pages;

/** The page on which somebody's record is corrected; what stands there stays masked, and fields left empty stay as they are. */
@Pages
class PersonCorrectionPages {

    private final Questions questions;
    private final CommandForms forms;
    private final Giving giving;

    PersonCorrectionPages(Questions questions, CommandForms forms, Giving giving) {
        this.questions = questions;
        this.forms = forms;
        this.giving = giving;
    }

    @AllowedBy(CorrectPerson.class)
    @GetMapping("/people/{personId}/correction")
    String write(@PathVariable String personId, Actor me, Model model) {
        giving.check(CorrectPerson.class, me);
        return shown(personId, new Filled(Map.of()), Outcome.fresh(null), me, model);
    }

    @AllowedBy(CorrectPerson.class)
    @PostMapping("/people/{personId}/correction")
    String give(
            @PathVariable String personId,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor me,
            Model model,
            RedirectAttributes next) {
        giving.check(CorrectPerson.class, me);
        Filled filled = new Filled(request.getParameterMap());
        Result result = giving.give(CorrectPerson.class, personId, filled, me);
        if (result.receipt() != null) {
            next.addFlashAttribute("corrected", true);
            return "redirect:/people/{personId}";
        }
        response.setStatus(result.outcome().status().value());
        return shown(personId, filled, result.outcome(), me, model);
    }

    private String shown(String personId, Filled filled, Outcome outcome, Actor me, Model model) {
        PersonView person = questions.ask(new ShowPerson(personId), Asker.of(me));
        model.addAttribute("person", person);
        model.addAttribute("form", forms.draw(CorrectPerson.class, null, filled, outcome));
        return "people/correction";
    }
}

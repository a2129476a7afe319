package vigil.projections.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.kernel.Actor;
import vigil.projections.OrderRebuild;
import vigil.projections.ShowRebuild;
import vigil.projections.ShowRebuilds;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Pages;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Rebuilds on the screen: which there were, how one is coming along, and what it found. */
@Pages
class RebuildPages {

    private final Ordering ordering;
    private final Questions questions;

    RebuildPages(Ordering ordering, Questions questions) {
        this.ordering = ordering;
        this.questions = questions;
    }

    @GetMapping("/rebuilds")
    @AllowedBy(ShowRebuilds.class)
    String all(Actor me, Model model) {
        ShowRebuilds.Overview overview = questions.ask(new ShowRebuilds(), Asker.of(me));
        model.addAttribute("overview", overview);
        model.addAttribute("mayOrder", ordering.allowed(me));
        return "projections/rebuilds";
    }

    @PostMapping("/rebuilds")
    @AllowedBy(OrderRebuild.class)
    String order(
            @RequestParam(defaultValue = "") String projection,
            @RequestParam(defaultValue = "false") boolean compareOnly,
            Actor me,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/rebuilds/" + ordering.begin(new OrderRebuild(projection, compareOnly), me).id();
        } catch (RequestProblem problem) {
            if (problem.kind() != ProblemKind.ALREADY_RUNNING) throw problem;
            response.setStatus(problem.kind().status().value());
            model.addAttribute("underWay", true);
            return all(me, model);
        }
    }

    @GetMapping("/rebuilds/{id}")
    @AllowedBy(ShowRebuild.class)
    String one(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Actor me, Model model) {
        model.addAttribute("found", questions.ask(new ShowRebuild(id, page), Asker.of(me)));
        return "projections/rebuild";
    }
}

package vigil.register.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.law.Law;
import vigil.law.Severity;
import vigil.questions.Questions;
import vigil.register.CaseList;
import vigil.register.CaseListEntry;
import vigil.register.FindCases;
import vigil.register.FindCases.Sort;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.Pages;
import vigil.web.Times;

/** The register on the screen. */
@Pages
class RegisterPages {

    private final Law law;
    private final Questions questions;
    private final Times times;

    RegisterPages(Law law, Questions questions, Times times) {
        this.law = law;
        this.questions = questions;
        this.times = times;
    }

    /** The whole page, or only the list while somebody filters. */
    @AllowedBy(FindCases.class)
    @GetMapping("/accidents")
    String list(Search search, HtmxRequest htmx, HttpServletRequest request, Actor me, Model model) {
        CaseList list = questions.ask(search.question(), Asking.by(me, request));
        model.addAttribute("search", search);
        model.addAttribute("sorting", Names.of(search.sorting()));
        model.addAttribute("list", list);
        model.addAttribute("completeTo", list.completeTo());
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) return "register/list :: cases";
        model.addAttribute("provinces", law.places().on(times.today()));
        model.addAttribute("severities", List.of(Severity.values()));
        model.addAttribute("statuses", List.of(CaseListEntry.Status.values()));
        model.addAttribute("sorts", List.of(Sort.values()));
        return "register/list";
    }
}

package vigil.duties.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vigil.duties.DutyList;
import vigil.duties.FindDuties;
import vigil.duties.StandingDuties;
import vigil.kernel.Actor;
import vigil.law.Duty;
import vigil.law.Law;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Codes;
import vigil.web.Pages;
import vigil.web.Times;

/** What is due in all cases, on the screen: the late first. */
@Pages
class DutyPages {

    private static final int LAST_PAGE = 9_999;

    private final Questions questions;
    private final StandingDuties standing;
    private final Times times;
    private final Law law;

    DutyPages(Questions questions, StandingDuties standing, Times times, Law law) {
        this.questions = questions;
        this.standing = standing;
        this.times = times;
        this.law = law;
    }

    @AllowedBy(FindDuties.class)
    @GetMapping("/duties")
    String duties(
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        Duty.Whose body = Codes.find(Duty.Whose.class, of).orElse(null);
        String unit = province == null || province.isBlank() ? null : province;
        DutyList list = questions.ask(new FindDuties(late, unit, body, Math.clamp(page, 1, LAST_PAGE)), Asker.of(me));
        model.addAttribute("list", list);
        model.addAttribute("standing", standing.of(Asker.of(me)));
        model.addAttribute("late", late);
        model.addAttribute("province", province);
        model.addAttribute("of", of);
        model.addAttribute("page", page);
        model.addAttribute("pages", Math.max(1, (list.total() + FindDuties.PAGE_SIZE - 1) / FindDuties.PAGE_SIZE));
        model.addAttribute("bodies", List.of(Duty.Whose.values()));
        model.addAttribute("provinces", law.places().on(times.today()));
        model.addAttribute("completeTo", list.completeTo());
        return "duties/list";
    }
}

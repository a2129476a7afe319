package vigil.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.retention.CaseRetention;
import vigil.retention.FindRetention;
import vigil.retention.RetentionDesk;
import vigil.retention.ShowRetention;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;
import vigil.web.Pages;

/** The desk of those who decide about the keeping of files, and the same for other programs. */
@Pages
class RetentionPages {

    private final Questions questions;

    RetentionPages(Questions questions) {
        this.questions = questions;
    }

    @AllowedBy(FindRetention.class)
    @GetMapping("/retention")
    String desk(@RequestParam(defaultValue = "1") int page, Actor me, Model model) {
        int wanted = Math.clamp(page, 1, FindRetention.LAST_PAGE);
        RetentionDesk desk = questions.ask(new FindRetention(wanted), Asker.of(me));
        model.addAttribute("desk", desk);
        model.addAttribute("page", wanted);
        model.addAttribute("pages", Math.max(1, (desk.total() + FindRetention.PAGE_SIZE - 1) / FindRetention.PAGE_SIZE));
        model.addAttribute("completeTo", desk.completeTo());
        return "retention/desk";
    }

    /** What may be asked; the page may be left out. */
    public record Parameters(@Nullable Integer page) {

        FindRetention question() {
            int wanted = page == null ? 1 : page;
            if (wanted < 1 || wanted > FindRetention.LAST_PAGE) {
                throw Asking.wrong("page", Reason.OUT_OF_RANGE, 1, FindRetention.LAST_PAGE);
            }
            return new FindRetention(wanted);
        }
    }

    @AllowedBy(FindRetention.class)
    @GetMapping("/api/retention")
    @ResponseBody
    RetentionDesk find(@Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }

    @AllowedBy(ShowRetention.class)
    @GetMapping("/api/accidents/{number}/retention")
    @ResponseBody
    CaseRetention show(@PathVariable String number, HttpServletRequest request, Actor by) {
        return questions.ask(new ShowRetention(number), Asking.by(by, request));
    }
}

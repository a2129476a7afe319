package vigil.duties.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vigil.duties.DutyList;
import vigil.duties.FindDuties;
import vigil.duties.ShowDuties;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.law.Duty;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** Duties for other programs. */
@RestController
class DutiesApi {

    private final Questions questions;

    DutiesApi(Questions questions) {
        this.questions = questions;
    }

    /** What may be asked; everything may be left out. */
    public record Parameters(
            @Nullable Boolean late, @Nullable String province, Duty.@Nullable Whose of, @Nullable Integer page) {

        FindDuties question() {
            int wanted = requireNonNullElse(page, 1);
            if (wanted < 1) throw Asking.wrong("page", Reason.OUT_OF_RANGE, 1, FindDuties.LAST_PAGE);
            return new FindDuties(requireNonNullElse(late, false), province, of, wanted);
        }
    }

    @AllowedBy(FindDuties.class)
    @GetMapping("/api/duties")
    DutyList find(@Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }

    @AllowedBy(ShowDuties.class)
    @GetMapping("/api/accidents/{number}/duties")
    DutyList show(@PathVariable String number, HttpServletRequest request, Actor by) {
        return questions.ask(new ShowDuties(number), Asking.by(by, request));
    }
}

package vigil.register.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.law.Severity;
import vigil.questions.Questions;
import vigil.register.CaseList;
import vigil.register.CaseListEntry.Status;
import vigil.register.FindCases;
import vigil.register.FindCases.Sort;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** The register for other programs. */
@RestController
class RegisterApi {

    private final Questions questions;

    RegisterApi(Questions questions) {
        this.questions = questions;
    }

    /** What may be asked; everything may be left out. */
    public record Parameters(
            @Nullable String q,
            @Nullable String province,
            @Nullable Severity severity,
            @Nullable Status status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean late,
            @Nullable Sort sort,
            @Nullable Integer page) {

        FindCases question() {
            int wanted = requireNonNullElse(page, 1);
            if (wanted < 1) throw Asking.wrong("page", Reason.OUT_OF_RANGE, 1, FindCases.LAST_PAGE);
            return new FindCases(
                    q,
                    province,
                    severity,
                    status,
                    from,
                    to,
                    requireNonNullElse(late, false),
                    requireNonNullElse(sort, Sort.OCCURRED_DESC),
                    wanted);
        }
    }

    @AllowedBy(FindCases.class)
    @GetMapping("/api/accidents")
    CaseList find(@Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }
}

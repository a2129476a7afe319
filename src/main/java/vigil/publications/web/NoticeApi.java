package vigil.publications.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.publications.Notice;
import vigil.publications.ShowNotice;
import vigil.questions.Questions;
import vigil.reports.ReportingPeriod;
import vigil.security.AllowedBy;
import vigil.web.Asking;

/** The tables of the national notice for other programs. */
@RestController
class NoticeApi {

    private final Questions questions;

    NoticeApi(Questions questions) {
        this.questions = questions;
    }

    /** What may be asked; only the year must be said. */
    public record Parameters(
            int year,
            @Nullable Integer half,
            @Nullable String province,
            @Nullable Long position,
            @Nullable Boolean hideSmall) {

        ShowNotice question() {
            if (half != null && half != 1) throw Asking.wrong("half", Reason.OUT_OF_RANGE, 1, 1);
            return new ShowNotice(
                    new ReportingPeriod(year, half), province, position, Boolean.TRUE.equals(hideSmall));
        }
    }

    @GetMapping("/api/notice")
    @AllowedBy(ShowNotice.class)
    Notice notice(HttpServletRequest request, Actor by) {
        ShowNotice question = Asking.parameters(request, Parameters.class).question();
        return questions.ask(question, Asking.by(by, request));
    }
}

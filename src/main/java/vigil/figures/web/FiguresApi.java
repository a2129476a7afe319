package vigil.figures.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.fields.FieldError.Reason;
import vigil.figures.CountFigures;
import vigil.figures.CountFigures.Group;
import vigil.figures.Figures;
import vigil.kernel.Actor;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** Figures for other programs. */
@RestController
class FiguresApi {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Questions questions;

    FiguresApi(Questions questions) {
        this.questions = questions;
    }

    /** What may be asked; only the year must be said. */
    public record Parameters(
            int year,
            @Nullable Integer half,
            @Nullable String province,
            @Nullable OffsetDateTime asOf,
            @Nullable Group group) {

        CountFigures question() {
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw Asking.wrong("year", Reason.OUT_OF_RANGE, FIRST_YEAR, LAST_YEAR);
            }
            if (half != null && half != 1 && half != 2) throw Asking.wrong("half", Reason.OUT_OF_RANGE, 1, 2);
            return new CountFigures(
                    year,
                    half,
                    province,
                    asOf == null ? null : asOf.toInstant(),
                    requireNonNullElse(group, Group.TODAY));
        }
    }

    @AllowedBy(CountFigures.class)
    @GetMapping("/api/figures")
    Figures count(@Asked Parameters asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }
}

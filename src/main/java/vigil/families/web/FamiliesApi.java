package vigil.families.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.families.FamilyList;
import vigil.families.FindFamilies;
import vigil.kernel.Actor;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** Families for other programs: where each stands, nobody named. */
@RestController
class FamiliesApi {

    private final Questions questions;

    FamiliesApi(Questions questions) {
        this.questions = questions;
    }

    /** Whether only those are wanted that wait for the office. */
    public record Parameters(@Nullable Boolean waiting) {}

    @AllowedBy(FindFamilies.class)
    @GetMapping("/api/families")
    FamilyList find(@Asked Parameters wanted, HttpServletRequest request, Actor by) {
        boolean waiting = Objects.requireNonNullElse(wanted.waiting(), false);
        return questions.ask(new FindFamilies(waiting), Asking.by(by, request));
    }
}

package vigil.lawbook.web;

import static vigil.kernel.Role.*;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.duties.PreviewRule;
import vigil.duties.RulePreview;
import vigil.kernel.Actor;
import vigil.kernel.AllowedTo;
import vigil.law.Law;
import vigil.lawbook.CodeList;
import vigil.lawbook.Lists;
import vigil.lawbook.RuleList;
import vigil.questions.Questions;
import vigil.web.Asked;
import vigil.web.Asking;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;
import vigil.web.Times;
import vigil.security.AllowedBy;

/** The law for other programs. */
@RestController
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION, ADMINISTRATOR})
class LawApi {

    private static final int LONGEST_DRAFT = PreviewRule.LONGEST * 4;

    private final Law law;
    private final Lists lists;
    private final Questions questions;
    private final Times times;

    LawApi(Law law, Questions questions, Times times) {
        this.law = law;
        this.lists = new Lists(law);
        this.questions = questions;
        this.times = times;
    }

    /** The day asked about; today when it is left out. */
    public record Parameters(@Nullable LocalDate on) {}

    @GetMapping("/api/rules")
    RuleList rules(@Asked Parameters asked) {
        LocalDate on = day(asked);
        return new RuleList(
                on,
                law.calendar().version(),
                law.edition().fingerprint(),
                law.edition().office(),
                law.rules().stream().filter(rule -> rule.holdsOn(on)).map(RuleList.Rule::of).toList());
    }

    @GetMapping("/api/codes/{list}")
    CodeList codes(@PathVariable String list, @Asked Parameters asked) {
        return lists.on(list, day(asked)).orElseThrow(() -> new RequestProblem(ProblemKind.NOT_FOUND));
    }

    /** The body is one row, YAML or JSON; nothing is stored. */
    @AllowedBy(PreviewRule.class)
    @PostMapping("/api/rules/preview")
    RulePreview preview(HttpServletRequest request, Actor by) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_DRAFT + 1);
        if (body.length > LONGEST_DRAFT) throw new RequestProblem(ProblemKind.TOO_LARGE, LONGEST_DRAFT);
        String draft = new String(body, StandardCharsets.UTF_8);
        return questions.ask(new PreviewRule(draft), Asking.by(by, request));
    }

    private LocalDate day(Parameters asked) {
        return Objects.requireNonNullElseGet(asked.on(), times::today);
    }
}

package vigil.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vigil.casefile.CaseView;
import vigil.casefile.Changes;
import vigil.casefile.ShowCase;
import vigil.casefile.ShowChanges;
import vigil.casefile.ShowTimeline;
import vigil.casefile.Timeline;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** The case file for other programs. */
@RestController
class CaseApi {

    private final Questions questions;

    CaseApi(Questions questions) {
        this.questions = questions;
    }

    /** From which moment the case is looked at; at most one of the two. */
    public record Parameters(@Nullable OffsetDateTime asOf, @Nullable Long position) {

        public Parameters {
            if (asOf != null && position != null) {
                throw Asking.wrong("position", Reason.NOT_ACCEPTED, "as-of-and-position", "asOf, position");
            }
        }

        @Nullable Instant instant() {
            return asOf == null ? null : asOf.toInstant();
        }
    }

    /** Between which positions; the later one is now when it is left out. */
    public record Span(long from, @Nullable Long to) {}

    /** The tag is the version that commands compare; who asks and in which language changes the answer, not the tag. */
    @AllowedBy(ShowCase.class)
    @GetMapping("/api/accidents/{number}")
    ResponseEntity<CaseView> show(
            @PathVariable String number, @Asked Parameters at, HttpServletRequest request, Actor by) {
        CaseView view = questions.ask(
                new ShowCase(number, at.instant(), at.position()), Asking.by(by, request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy("Accept-Language", "Authorization", "Cookie")
                .eTag("\"" + view.version() + "\"")
                .body(view);
    }

    @AllowedBy(ShowTimeline.class)
    @GetMapping("/api/accidents/{number}/timeline")
    Timeline timeline(@PathVariable String number, @Asked Parameters at, HttpServletRequest request, Actor by) {
        return questions.ask(
                new ShowTimeline(number, at.instant(), at.position()), Asking.by(by, request));
    }

    @AllowedBy(ShowChanges.class)
    @GetMapping("/api/accidents/{number}/changes")
    Changes changes(@PathVariable String number, @Asked Span span, HttpServletRequest request, Actor by) {
        return questions.ask(new ShowChanges(number, span.from(), span.to()), Asking.by(by, request));
    }
}

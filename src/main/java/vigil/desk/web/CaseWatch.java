package vigil.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vigil.commands.Scope;
import vigil.desk.Change;
import vigil.desk.ChangePage;
import vigil.desk.ReadChanges;
import vigil.kernel.Actor;
import vigil.security.AllowedBy;
import vigil.security.StillIn;
import vigil.web.Pages;

/** Tells a page that what is on it has new events, and up to which position; what they are the page asks for itself. */
@Pages
class CaseWatch {

    private static final Pattern CASE_NUMBER = Pattern.compile("\\d{2}-\\d{4}-\\d{4,}");

    private final ChangeStream stream;
    private final Scope scope;
    private final StillIn stillIn;

    CaseWatch(ChangeStream stream, Scope scope, StillIn stillIn) {
        this.stream = stream;
        this.scope = scope;
        this.stillIn = stillIn;
    }

    @AllowedBy(ReadChanges.class)
    @GetMapping(path = "/accidents/{number}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @PathVariable String number,
            @RequestParam long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            HttpServletRequest request,
            Actor by) {
        scope.check(number, by, "follow-case");
        return open(Math.max(-1, last == null ? after : last), by, stillIn.of(request, by), number::equals);
    }

    /** Tells the register that any case in scope has new events. */
    @AllowedBy(ReadChanges.class)
    @GetMapping(path = "/accidents/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> followAll(
            @RequestParam long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            HttpServletRequest request,
            Actor by) {
        return open(
                Math.max(-1, last == null ? after : last), by, stillIn.of(request, by), CASE_NUMBER.asMatchPredicate());
    }

    private ResponseEntity<SseEmitter> open(
            long from, Actor by, BooleanSupplier in, Predicate<String> concerned) {
        return stream.open(from, by, in, (to, page) -> tell(to, page, concerned));
    }

    private static void tell(SseEmitter emitter, ChangePage page, Predicate<String> concerned) throws IOException {
        long newest = page.events().stream()
                .filter(change -> concerned.test(change.stream()))
                .mapToLong(Change::position)
                .max()
                .orElse(-1);
        SseEmitter.SseEventBuilder event = SseEmitter.event().id(String.valueOf(Math.max(0, page.next())));
        emitter.send(newest < 0 ? event.comment("nothing new here") : event.name("changed").data(newest));
    }
}

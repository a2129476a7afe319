package vigil.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vigil.desk.ChangePage;
import vigil.desk.LogHead;
import vigil.desk.ReadChanges;
import vigil.desk.ShowLogHead;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.security.StillIn;

/** The change feed and the end of the log, for other programs and for those who keep hashes outside. */
@RestController
final class ChangesApi {

    private static final Pattern POSITION = Pattern.compile("-1|\\d{1,18}");

    private final Questions questions;
    private final ChangeStream stream;
    private final StillIn stillIn;

    ChangesApi(Questions questions, ChangeStream stream, StillIn stillIn) {
        this.questions = questions;
        this.stream = stream;
        this.stillIn = stillIn;
    }

    @AllowedBy(ReadChanges.class)
    @GetMapping(path = "/api/events", produces = MediaType.APPLICATION_JSON_VALUE)
    ChangePage changes(
            @RequestParam(defaultValue = "-1") long after, @RequestParam(defaultValue = "100") int limit, Actor by) {
        if (after < -1) throw outOfRange("after", -1, Long.MAX_VALUE);
        if (limit < 1 || limit > ReadChanges.MOST) throw outOfRange("limit", 1, ReadChanges.MOST);
        return questions.ask(new ReadChanges(after, limit), Asker.of(by));
    }

    @AllowedBy(ReadChanges.class)
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @RequestParam(defaultValue = "-1") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            Actor by) {
        if (after < -1) throw outOfRange("after", -1, Long.MAX_VALUE);
        if (last != null && !POSITION.matcher(last).matches()) throw outOfRange("Last-Event-ID", -1, Long.MAX_VALUE);
        return stream.open(last == null ? after : Long.parseLong(last), by, stillIn.of(request, by));
    }

    @AllowedBy(ShowLogHead.class)
    @GetMapping("/api/log/head")
    LogHead head(Actor by) {
        return questions.ask(new ShowLogHead(), Asker.of(by));
    }

    private static BadFields outOfRange(String name, long from, long to) {
        return new BadFields(List.of(new FieldError(name, Reason.OUT_OF_RANGE, List.of(from, to))));
    }
}

package vigil.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vigil.commands.RequestAnswered;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.CaseRead;
import vigil.questions.GlassBroken;
import vigil.questions.Responder;

/** Reads the log for others: only cases in scope, readings only for those who watch over them, nothing sealed in clear. */
@Component
class AnswersReadChanges implements Responder<ReadChanges, ChangePage> {

    private final EventHistory history;
    private final Scope scope;
    private final JsonMapper json = MaskedJson.mapper();

    AnswersReadChanges(EventHistory history, Scope scope) {
        this.history = history;
        this.scope = scope;
    }

    @Override
    public Class<ReadChanges> question() {
        return ReadChanges.class;
    }

    @Override
    public ChangePage answer(ReadChanges question, Asker asker) {
        List<Recorded<Event>> read = history.after(question.after(), question.limit());
        Map<String, Boolean> inScope = new HashMap<>();
        List<Change> events = read.stream()
                .filter(recorded -> isShown(recorded, asker.by(), inScope))
                .map(this::change)
                .toList();
        long next = read.isEmpty() ? question.after() : read.getLast().position();
        return new ChangePage(events, next, Math.max(next, history.head()));
    }

    private boolean isShown(Recorded<Event> recorded, Actor by, Map<String, Boolean> inScope) {
        if (recorded.event() instanceof RequestAnswered) return false;
        if (recorded.event() instanceof CaseRead || recorded.event() instanceof GlassBroken) {
            return watchesOverReading(by.role());
        }
        return by.limitedTo().isEmpty()
                || inScope.computeIfAbsent(recorded.stream(), stream -> covers(stream, by));
    }

    private static boolean watchesOverReading(Role role) {
        return role == Role.AUDITOR || role == Role.DATA_PROTECTION;
    }

    private boolean covers(String stream, Actor by) {
        try {
            scope.check(stream, by);
            return true;
        } catch (StreamUnknown outside) {
            return false;
        }
    }

    private Change change(Recorded<Event> recorded) {
        return new Change(
                recorded.position(),
                recorded.stream(),
                recorded.sequence(),
                Names.of(recorded.event().getClass()),
                recorded.recordedAt(),
                recorded.by(),
                json.valueToTree(recorded.event()));
    }
}

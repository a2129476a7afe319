package vigil.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vigil.accident.CondolenceEvent.LetterTakenOver;
import vigil.accident.CondolenceEvent.VisitTakenOver;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.commands.RequestAnswered;
import vigil.commands.Scope;
import vigil.desk.facts.ShownFacts;
import vigil.eventlog.EventHistory;
import vigil.fields.BadFields;
import vigil.fields.FieldError;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.PersonInvolved;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.security.Rights;

/** Reads the log for others: only cases in scope, readings only for those who watch over them, nothing sealed in clear but facts. */
@Component
class AnswersReadChanges implements Responder<ReadChanges, ChangePage> {

    private final EventHistory history;
    private final Scope scope;
    private final Rights rights;
    private final ShownFacts facts;
    private final JsonMapper json = MaskedJson.mapper();

    AnswersReadChanges(EventHistory history, Scope scope, Rights rights, ShownFacts facts) {
        this.history = history;
        this.scope = scope;
        this.rights = rights;
        this.facts = facts;
    }

    @Override
    public Class<ReadChanges> question() {
        return ReadChanges.class;
    }

    @Override
    public ChangePage answer(ReadChanges question, Asker asker) {
        long head = history.head();
        if (question.after() > head) throw beyondTheEnd(head);
        List<Recorded<Event>> read = history.after(question.after(), question.limit());
        Map<String, Boolean> inScope = new HashMap<>();
        List<Recorded<Event>> shown =
                read.stream().filter(recorded -> isShown(recorded, asker.by(), inScope)).toList();
        Map<Confidential, String> open = facts.of(shown.stream().map(Recorded::event));
        List<Change> events = shown.stream().map(recorded -> change(recorded, asker.by(), open)).toList();
        long next = read.isEmpty() ? question.after() : read.getLast().position();
        return new ChangePage(events, next, Math.max(next, history.head()));
    }

    /** A reader who is further than the log is read from another log, or from one that has lost events: it must not wait. */
    private static BadFields beyondTheEnd(long head) {
        return new BadFields(List.of(new FieldError("after", Reason.OUT_OF_RANGE, List.of(-1, head))));
    }

    private boolean isShown(Recorded<Event> recorded, Actor by, Map<String, Boolean> inScope) {
        Class<? extends Event> type = recorded.event().getClass();
        if (recorded.event() instanceof RequestAnswered || !rights.shows(by, type)) return false;
        return !by.limited() || inScope.computeIfAbsent(recorded.stream(), stream -> scope.covers(stream, by));
    }

    private Change change(Recorded<Event> recorded, Actor by, Map<Confidential, String> open) {
        return new Change(
                recorded.position(),
                recorded.stream(),
                recorded.sequence(),
                Names.of(recorded.event().getClass()),
                recorded.recordedAt(),
                recorded.by(),
                payload(recorded.event(), by, open));
    }

    /** As it stands in the log, nothing sealed in clear but facts; the number of a case out of scope is shown as hidden. */
    private JsonNode payload(Event event, Actor by, Map<Confidential, String> open) {
        ObjectNode payload = json.valueToTree(event);
        facts.into(payload, event, open);
        switch (event) {
            case AccidentMerged merged when isHidden(merged.into(), by) -> payload.putObject("into").put("hidden", true);
            case LetterTakenOver taken when isHidden(taken.fromCase(), by) -> payload.putObject("fromCase").put("hidden", true);
            case VisitTakenOver taken when isHidden(taken.fromCase(), by) -> payload.putObject("fromCase").put("hidden", true);
            case PersonInvolved involved when isHidden(involved.accident(), by) ->
                payload.putObject("accident").put("hidden", true);
            default -> {}
        }
        return payload;
    }

    private boolean isHidden(String number, Actor by) {
        return by.limited() && !scope.covers(number, by);
    }
}

package vigil.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.accident.InvestigationEvent.StatementTaken;
import vigil.accident.CondolenceEvent.LetterTakenOver;
import vigil.accident.CondolenceEvent.VisitTakenOver;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.commands.Scope;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Proofs;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.PersonInvolved;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.questions.Asker;
import vigil.questions.Responder;

/**
 * The streams of a case: its own, and those of the victims, relatives and witnesses that it names. Commits stand in a proof byte by
 * byte, so nothing in one can be hidden. Where one names a case that the asker may not know of, the proof ends before it, as
 * the log was then; the record of a person who stands in such a case too is left out. The file says so.
 */
@Component
class AnswersExportProof implements Responder<ExportProof, Optional<CaseProof>> {

    private final EventHistory history;
    private final Proofs proofs;
    private final Scope scope;

    AnswersExportProof(EventHistory history, Proofs proofs, Scope scope) {
        this.history = history;
        this.proofs = proofs;
        this.scope = scope;
    }

    @Override
    public Class<ExportProof> question() {
        return ExportProof.class;
    }

    @Override
    public Optional<CaseProof> answer(ExportProof question, Asker asker) {
        List<Recorded<Event>> all = history.stream(question.number());
        Optional<Long> hidden = all.stream()
                .filter(recorded -> namesHidden(recorded.event(), asker.by()))
                .map(Recorded::position)
                .findFirst();
        long below = hidden.orElse(Long.MAX_VALUE);
        Set<String> persons = new LinkedHashSet<>();
        all.stream()
                .filter(recorded -> recorded.position() < below)
                .flatMap(recorded -> person(recorded.event()))
                .forEach(persons::add);
        List<String> streams = new ArrayList<>(List.of(question.number()));
        persons.stream().filter(person -> isShown(person, asker.by())).forEach(streams::add);
        int leftOut = 1 + persons.size() - streams.size();
        return proofs.of(streams, below)
                .map(proof -> new CaseProof(question.number(), proof, new CaseProof.Hidden(hidden.isPresent(), leftOut)));
    }

    private boolean isShown(String person, Actor by) {
        return history.stream(person).stream().noneMatch(recorded -> namesHidden(recorded.event(), by));
    }

    private boolean namesHidden(Event event, Actor by) {
        return switch (event) {
            case AccidentMerged merged -> isHidden(merged.into(), by);
            case LetterTakenOver taken -> isHidden(taken.fromCase(), by);
            case VisitTakenOver taken -> isHidden(taken.fromCase(), by);
            case PersonRegistered registered -> isHidden(registered.accident(), by);
            case PersonInvolved involved -> isHidden(involved.accident(), by);
            default -> false;
        };
    }

    private boolean isHidden(String number, Actor by) {
        return !scope.covers(number, by) && scope.throughGlass(number, by).isEmpty();
    }

    private static Stream<String> person(Event event) {
        return switch (event) {
            case VictimAdded victim -> Stream.of(victim.personId());
            case RelativeAdded relative -> Stream.of(relative.personId());
            case StatementTaken statement -> Stream.ofNullable(statement.personId());
            default -> Stream.empty();
        };
    }
}

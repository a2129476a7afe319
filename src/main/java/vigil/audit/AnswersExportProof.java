package vigil.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.accident.InvestigationEvent.StatementTaken;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Proofs;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** The streams of a case: its own, and those of the victims, relatives and witnesses that it names. */
@Component
class AnswersExportProof implements Responder<ExportProof, Optional<CaseProof>> {

    private final EventHistory history;
    private final Proofs proofs;

    AnswersExportProof(EventHistory history, Proofs proofs) {
        this.history = history;
        this.proofs = proofs;
    }

    @Override
    public Class<ExportProof> question() {
        return ExportProof.class;
    }

    @Override
    public Optional<CaseProof> answer(ExportProof question, Asker asker) {
        Set<String> streams = new LinkedHashSet<>();
        streams.add(question.number());
        history.stream(question.number()).stream()
                .map(Recorded::event)
                .flatMap(AnswersExportProof::person)
                .forEach(streams::add);
        return proofs.of(List.copyOf(streams)).map(proof -> new CaseProof(question.number(), proof));
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

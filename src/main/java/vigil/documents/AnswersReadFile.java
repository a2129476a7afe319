package vigil.documents;

import org.springframework.stereotype.Component;
import vigil.accident.ClosureEvent.Destroying;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Finds a file of a case and the hash that the log holds of it. */
@Component
class AnswersReadFile implements Responder<ReadFile, CheckedFile> {

    private final Evidence evidence;
    private final EventHistory history;
    private final Scope scope;

    AnswersReadFile(Evidence evidence, EventHistory history, Scope scope) {
        this.evidence = evidence;
        this.history = history;
        this.scope = scope;
    }

    @Override
    public Class<ReadFile> question() {
        return ReadFile.class;
    }

    @Override
    public CheckedFile answer(ReadFile question, Asker asker) {
        StoredFile file = evidence.find(question.number(), question.fileId())
                .orElseThrow(() -> notHere(question, asker.by()));
        if (isDestroyed(file)) throw new RequestProblem(ProblemKind.DESTROYED);
        if (evidence.isForgotten(file.fileId())) throw new RequestProblem(ProblemKind.ERASED);
        return new CheckedFile(file, hashInTheLog(file), evidence);
    }

    /** Somebody who asks for a file of another case by its id may be trying to get around that case's scope. */
    private StreamUnknown notHere(ReadFile question, Actor by) {
        evidence.caseOf(question.fileId())
                .ifPresent(other -> scope.check(other, by, Names.of(ReadFile.class)));
        return new StreamUnknown("no file " + question.fileId());
    }

    /** The log says it, not the store: what came back from a copy of the store stays destroyed. */
    private boolean isDestroyed(StoredFile file) {
        return history.stream(file.number()).stream()
                .anyMatch(recorded -> recorded.event() instanceof Destroying decided && decided.destroys(file.fileId()));
    }

    private String hashInTheLog(StoredFile file) {
        return history.stream(file.number()).stream()
                .map(recorded -> recorded.event())
                .filter(event -> event instanceof FileAttached attached
                        && attached.fileId().equals(file.fileId()))
                .map(event -> ((FileAttached) event).sha256())
                .findFirst()
                .orElse(file.sha256());
    }
}

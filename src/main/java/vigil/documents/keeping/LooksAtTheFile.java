package vigil.documents.keeping;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeCommand.RecheckFile;
import vigil.commands.Preparation;
import vigil.documents.Evidence;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Fills in what the stored bytes of a file are when somebody wants to know. */
@Component
class LooksAtTheFile implements Preparation {

    private final Inspection inspection;
    private final Evidence evidence;
    private final EventHistory history;

    LooksAtTheFile(Inspection inspection, Evidence evidence, EventHistory history) {
        this.inspection = inspection;
        this.evidence = evidence;
        this.history = history;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof RecheckFile;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        RecheckFile recheck = (RecheckFile) command;
        Attached attached = Attached.in(history.stream(stream), recheck.fileId())
                .orElseThrow(() -> AccidentRule.FILE_UNKNOWN.broken("fileId"));
        if (attached.destroyedBy() != null) throw AccidentRule.FILE_IS_DESTROYED.broken("fileId");
        if (evidence.isForgotten(recheck.fileId())) throw new RequestProblem(ProblemKind.ERASED);
        return new Prepared(
                new RecheckFile(recheck.fileId(), inspection.of(recheck.fileId(), attached.sha256())), List.of());
    }
}

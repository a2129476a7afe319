package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.util.List;
import vigil.accident.ClosureEvent;
import vigil.accident.ClosureEvent.DestructionApproved;
import vigil.accident.ClosureEvent.DestructionProposed;
import vigil.accident.ClosureEvent.DestructionRefused;
import vigil.accident.ClosureEvent.DestructionWithdrawn;
import vigil.accident.ClosureEvent.Doomed;
import vigil.accident.ClosureEvent.FilesErased;
import vigil.accident.ClosureEvent.FilesHeld;
import vigil.accident.ClosureEvent.HoldLifted;
import vigil.casefile.ClosureView;
import vigil.casefile.ClosureView.Decided;
import vigil.casefile.ClosureView.Destruction;
import vigil.casefile.ClosureView.DestructionState;
import vigil.casefile.ClosureView.DoomedFile;
import vigil.casefile.ClosureView.Hold;
import vigil.casefile.Trace;

/** What holds the files of a case, and what was proposed and decided about destroying them. */
final class RetentionFold {

    private RetentionFold() {}

    static ClosureView evolve(ClosureView before, ClosureEvent.OfRetention event, Trace trace) {
        return switch (event) {
            case FilesHeld e -> with(before, Lists.plus(before.holds(), new Hold(
                    e.holdId(), e.fileIds(), e.reference(), sealed(e.reason()), trace, null)), before.destructions());
            case HoldLifted e -> lifted(before, e.holdId(), new Decided(null, sealed(e.reason()), trace));
            case DestructionProposed e -> with(before, before.holds(), Lists.plus(before.destructions(), new Destruction(
                    e.proposalId(), files(e.files()), sealed(e.reason()), trace, DestructionState.PROPOSED, null)));
            case DestructionWithdrawn e -> decided(
                    before, e.proposalId(), DestructionState.WITHDRAWN, new Decided(null, sealed(e.reason()), trace));
            case DestructionRefused e -> decided(
                    before, e.proposalId(), DestructionState.REFUSED, new Decided(null, sealed(e.reason()), trace));
            case FilesErased _ -> before;
            case DestructionApproved e -> decided(
                    before, e.proposalId(), DestructionState.APPROVED, new Decided(e.decision(), null, trace));
        };
    }

    private static ClosureView lifted(ClosureView before, String holdId, Decided lifted) {
        List<Hold> holds = Lists.change(before.holds(), hold -> hold.holdId().equals(holdId), hold -> new Hold(
                hold.holdId(), hold.fileIds(), hold.reference(), hold.reason(), hold.trace(), lifted));
        return with(before, holds, before.destructions());
    }

    private static ClosureView decided(
            ClosureView before, String proposalId, DestructionState state, Decided decided) {
        List<Destruction> all = Lists.change(
                before.destructions(), one -> one.proposalId().equals(proposalId), one -> new Destruction(
                        one.proposalId(), one.files(), one.reason(), one.trace(), state, decided));
        return with(before, before.holds(), all);
    }

    private static ClosureView with(ClosureView before, List<Hold> holds, List<Destruction> destructions) {
        return new ClosureView(before.requested(), before.rounds(), before.checklist(), holds, destructions);
    }

    private static List<DoomedFile> files(List<Doomed> files) {
        return files.stream()
                .map(file -> new DoomedFile(
                        file.fileId(), file.sha256(), file.size(), file.keptUntil(), file.basis().reference()))
                .toList();
    }
}

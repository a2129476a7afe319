package vigil.retention.fold;

import java.util.List;
import vigil.accident.ClosureEvent;
import vigil.accident.ClosureEvent.CaseReopened;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.ClosureEvent.ClosureRefused;
import vigil.accident.ClosureEvent.ClosureRequested;
import vigil.accident.ClosureEvent.DestructionApproved;
import vigil.accident.ClosureEvent.DestructionProposed;
import vigil.accident.ClosureEvent.DestructionRefused;
import vigil.accident.ClosureEvent.DestructionWithdrawn;
import vigil.accident.ClosureEvent.Doomed;
import vigil.accident.ClosureEvent.FilesErased;
import vigil.accident.ClosureEvent.FilesHeld;
import vigil.accident.ClosureEvent.HoldLifted;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.VietNam;
import vigil.retention.fold.KeptCase.File;
import vigil.retention.fold.KeptCase.Hold;
import vigil.retention.fold.KeptCase.Proposal;

/** When the case was closed, what holds its files, what was proposed, what is destroyed. */
final class ClosureFold {

    private ClosureFold() {}

    static KeptCase evolve(KeptCase before, ClosureEvent event, Recorded<? extends Event> recorded) {
        return switch (event) {
            case ClosureApproved _ -> With.closed(before, VietNam.dateOf(recorded.recordedAt()));
            case CaseReopened _ -> With.closed(before, null);
            case ClosureRequested _, ClosureRefused _ -> before;
            case DestructionProposed e -> With.proposals(before, With.plus(before.proposals(), new Proposal(
                    e.proposalId(), ids(e.files()), e.by(), recorded.recordedAt())));
            case DestructionWithdrawn e -> decided(before, e.proposalId());
            case DestructionRefused e -> decided(before, e.proposalId());
            case DestructionApproved e -> destroyed(decided(before, e.proposalId()), ids(e.files()));
            case FilesErased e -> destroyed(before, ids(e.files()));
            case FilesHeld e -> With.holds(before, With.plus(before.holds(), new Hold(
                    e.holdId(), e.fileIds(), e.reference(), e.by(), recorded.recordedAt())));
            case HoldLifted e -> With.holds(before, before.holds().stream()
                    .filter(hold -> !hold.holdId().equals(e.holdId()))
                    .toList());
        };
    }

    private static KeptCase decided(KeptCase before, String proposalId) {
        return With.proposals(before, before.proposals().stream()
                .filter(one -> !one.proposalId().equals(proposalId))
                .toList());
    }

    private static KeptCase destroyed(KeptCase before, List<String> fileIds) {
        return With.files(before, before.files().stream()
                .map(file -> fileIds.contains(file.fileId())
                        ? new File(file.fileId(), file.kind(), file.victimId(), file.sha256(), file.size(), true)
                        : file)
                .toList());
    }

    private static List<String> ids(List<Doomed> files) {
        return files.stream().map(Doomed::fileId).toList();
    }
}

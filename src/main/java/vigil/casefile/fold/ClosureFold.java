package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.util.List;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.ClosureEvent.CaseReopened;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.ClosureEvent.ClosureRefused;
import vigil.accident.ClosureEvent.ClosureRequested;
import vigil.casefile.ClosureView;
import vigil.casefile.ClosureView.Round;
import vigil.casefile.ClosureView.RoundKind;
import vigil.casefile.Trace;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** The rounds of closing and reopening. */
final class ClosureFold {

    static final ClosureView NONE = new ClosureView(false, List.of(), List.of(), List.of(), List.of());

    private ClosureFold() {}

    static ClosureView evolve(ClosureView before, AccidentEvent event, Recorded<? extends Event> recorded) {
        return switch (event) {
            case ClosureEvent.OfRetention retention -> RetentionFold.evolve(before, retention, Trace.of(recorded));
            case ClosureEvent closure -> round(before, closure, Trace.of(recorded));
            default -> before;
        };
    }

    private static ClosureView round(ClosureView before, ClosureEvent event, Trace trace) {
        Round round =
                switch (event) {
                    case ClosureRequested _ -> new Round(RoundKind.REQUESTED, null, trace);
                    case ClosureApproved _ -> new Round(RoundKind.APPROVED, null, trace);
                    case ClosureRefused e -> new Round(RoundKind.REFUSED, sealed(e.reason()), trace);
                    case CaseReopened e -> new Round(RoundKind.REOPENED, sealed(e.reason()), trace);
                    case ClosureEvent.OfRetention e -> throw new IllegalArgumentException("no round: " + e);
                };
        return new ClosureView(
                round.kind() == RoundKind.REQUESTED, Lists.plus(before.rounds(), round), before.checklist(),
                before.holds(), before.destructions());
    }

    /** Whether the last round closed the case. */
    static boolean closed(ClosureView closure) {
        return !closure.rounds().isEmpty() && closure.rounds().getLast().kind() == RoundKind.APPROVED;
    }
}

package vigil.casefile.fold;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.InvestigationEvent.LimitChanged;
import vigil.accident.InvestigationEvent.LimitExtended;
import vigil.accident.InvestigationEvent.LimitRestarted;
import vigil.accident.InvestigationEvent.LimitStarted;
import vigil.accident.InvestigationEvent.LimitStopped;
import vigil.casefile.LimitView;
import vigil.casefile.LimitView.Kind;
import vigil.casefile.LimitView.Step;
import vigil.casefile.Trace;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** The limit of the investigation. */
final class LimitFold {

    private LimitFold() {}

    static @Nullable LimitView evolve(
            @Nullable LimitView before, AccidentEvent event, Recorded<? extends Event> recorded) {
        Trace trace = Trace.of(recorded);
        List<Step> history = before == null ? List.of() : before.history();
        return switch (event) {
            case LimitStarted e -> {
                Step step = new Step(Kind.STARTED, e.days(), null, e.due(), e.basis(), trace);
                yield new LimitView(e.start(), e.days(), e.due(), e.basis(), null, null, Lists.plus(history, step));
            }
            case LimitChanged e -> {
                Step step = new Step(Kind.CHANGED, e.days(), e.before(), e.due(), e.basis(), trace);
                yield new LimitView(e.start(), e.days(), e.due(), e.basis(), null, null, Lists.plus(history, step));
            }
            case LimitRestarted e -> {
                LocalDate earlier = before == null ? null : before.due();
                Step step = new Step(Kind.RESTARTED, e.days(), earlier, e.due(), e.basis(), trace);
                yield new LimitView(e.start(), e.days(), e.due(), e.basis(), null, null, Lists.plus(history, step));
            }
            case LimitExtended e when before != null -> extended(before, e, trace);
            case LimitStopped e when before != null -> stopped(before, e, trace);
            default -> before;
        };
    }

    private static LimitView extended(LimitView before, LimitExtended e, Trace trace) {
        Step step = new Step(Kind.EXTENDED, e.days(), e.before(), e.due(), e.basis(), trace);
        return new LimitView(
                before.start(),
                before.days(),
                e.due(),
                before.basis(),
                null,
                null,
                Lists.plus(before.history(), step));
    }

    private static LimitView stopped(LimitView before, LimitStopped e, Trace trace) {
        Step step = new Step(Kind.STOPPED, before.days(), before.due(), null, null, trace);
        return new LimitView(
                before.start(),
                before.days(),
                before.due(),
                before.basis(),
                e.at(),
                e.inTime(),
                Lists.plus(before.history(), step));
    }
}

package vigil.accident.chapters;

import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.ClosureEvent.*;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;

/**
 * Whether the case is open, about to be closed, or closed.
 *
 * @param requestedBy the account whose request for closure is undecided
 */
public record Closure(@Nullable String requestedBy, boolean closed) {

    public static final Closure OPEN = new Closure(null, false);

    Closure evolve(AccidentEvent event) {
        return switch (event) {
            case ClosureEvent e -> evolve(e);
            case NoticeEvent _, CondolenceEvent _, InvestigationEvent _, DirectiveEvent _, PaperEvent _ -> this;
        };
    }

    private Closure evolve(ClosureEvent event) {
        return switch (event) {
            case ClosureRequested e -> new Closure(e.by(), false);
            case ClosureApproved _ -> new Closure(null, true);
            case ClosureRefused _, CaseReopened _ -> OPEN;
            case OfRetention _ -> this;
        };
    }
}

package vigil.accident.rules;

import static vigil.accident.AccidentRule.APPROVER_MUST_NOT_BE_REQUESTER;
import static vigil.accident.AccidentRule.CASE_MUST_BE_CLOSED;
import static vigil.accident.AccidentRule.CHECKLIST_HAS_OPEN_ITEMS;
import static vigil.accident.AccidentRule.CLOSURE_ALREADY_REQUESTED;
import static vigil.accident.AccidentRule.CLOSURE_MUST_BE_REQUESTED_FIRST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.accident.AccidentEvent;
import vigil.accident.retention.RetentionRules;
import vigil.accident.Checklist;
import vigil.accident.ClosureCommand;
import vigil.accident.ClosureCommand.*;
import vigil.accident.ClosureEvent.*;
import vigil.accident.chapters.Accident;
import vigil.kernel.Occasion;
import vigil.law.Law;

/** Decides the fifth chapter: a case is closed by two people, when nothing on its checklist is open. */
public final class ClosureRules implements Chapter<ClosureCommand> {

    private final ClosingRules closing;
    private final RetentionRules retention;

    public ClosureRules(Law law) {
        this.closing = new ClosingRules(law);
        this.retention = new RetentionRules();
    }

    @Override
    public Map<Class<? extends ClosureCommand>, Hindrance> hindrances() {
        Map<Class<? extends ClosureCommand>, Hindrance> all = new HashMap<>(retention.hindrances());
        all.putAll(Map.of(
                RequestClosure.class, (accident, _) -> Hindrance.from(() -> mayBeRequested(accident)),
                ApproveClosure.class, (accident, occasion) ->
                        Hindrance.from(() -> mayBeApproved(accident, occasion)),
                RefuseClosure.class, (accident, _) -> Hindrance.from(() -> isRequested(accident)),
                Reopen.class, (accident, _) -> Hindrance.from(() -> isClosed(accident))));
        return all;
    }

    @Override
    public List<AccidentEvent> decide(Accident accident, ClosureCommand command, Occasion occasion) {
        String by = occasion.by().id();
        return List.of(switch (command) {
            case RequestClosure _ -> {
                Checklist checklist = mayBeRequested(accident);
                yield new ClosureRequested(by, checklist.done());
            }
            case ApproveClosure _ -> {
                mayBeApproved(accident, occasion);
                yield new ClosureApproved(by);
            }
            case RefuseClosure c -> {
                Require.reason(c.reason());
                isRequested(accident);
                yield new ClosureRefused(by, c.reason());
            }
            case Reopen c -> {
                Require.reason(c.reason());
                isClosed(accident);
                yield new CaseReopened(by, c.reason());
            }
            case ClosureCommand.OfRetention c -> retention.decide(accident, c, occasion);
        });
    }

    private Checklist mayBeRequested(Accident accident) {
        Require.that(accident.closure().requestedBy() == null, CLOSURE_ALREADY_REQUESTED);
        return isComplete(accident);
    }

    /** Something may have opened again since closure was asked for. */
    private void mayBeApproved(Accident accident, Occasion occasion) {
        isRequested(accident);
        boolean same = occasion.by().id().equals(accident.closure().requestedBy());
        Require.that(!same, APPROVER_MUST_NOT_BE_REQUESTER);
        isComplete(accident);
    }

    private Checklist isComplete(Accident accident) {
        Checklist checklist = closing.checklist(accident);
        if (!checklist.complete()) throw CHECKLIST_HAS_OPEN_ITEMS.brokenBecause(checklist.open());
        return checklist;
    }

    private static void isRequested(Accident accident) {
        Require.that(accident.closure().requestedBy() != null, CLOSURE_MUST_BE_REQUESTED_FIRST);
    }

    private static void isClosed(Accident accident) {
        Require.that(accident.closure().closed(), CASE_MUST_BE_CLOSED);
    }
}

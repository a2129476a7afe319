package vigil.accident;

import java.util.List;
import vigil.kernel.Confidential;

/** What can happen in the fifth chapter. */
public sealed interface ClosureEvent extends AccidentEvent {

    /**
     * Closure was asked for.
     *
     * @param checklist the items that were done, as they stood then
     */
    record ClosureRequested(String by, List<String> checklist) implements ClosureEvent, Decision {}

    record ClosureApproved(String by) implements ClosureEvent, Decision {}

    record ClosureRefused(String by, Confidential reason) implements ClosureEvent, Decision {}

    record CaseReopened(String by, Confidential reason) implements ClosureEvent, Decision {}
}

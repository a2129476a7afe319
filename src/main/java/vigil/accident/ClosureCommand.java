package vigil.accident;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;

import vigil.kernel.AllowedTo;
import vigil.kernel.Confidential;

/** Fifth chapter: closing the case when nothing on the checklist is open, and opening it again. */
public sealed interface ClosureCommand extends AccidentCommand {

    @AllowedTo(OFFICER)
    record RequestClosure() implements ClosureCommand {}

    @AllowedTo(LEADER)
    record ApproveClosure() implements ClosureCommand {}

    @AllowedTo(LEADER)
    record RefuseClosure(Confidential reason) implements ClosureCommand {}

    @AllowedTo(LEADER)
    record Reopen(Confidential reason) implements ClosureCommand {}
}

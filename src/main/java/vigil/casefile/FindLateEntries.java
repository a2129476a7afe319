package vigil.casefile;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** How late things are recorded: by delay, by unit, and the newest late entries of all cases. */
@AllowedTo({LEADER, AUDITOR, DATA_PROTECTION})
public record FindLateEntries() implements Query<LateEntries> {}

package vigil.retention;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/** Until when each file of a case is kept, and why. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ShowRetention(String number) implements CaseQuery<CaseRetention> {}

package vigil.duties;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/** The duties of one case, open ones first, by due date. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ShowDuties(String number) implements CaseQuery<DutyList> {}

package vigil.audit;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;

import vigil.eventlog.Verification;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** Asks how the verification of the whole log stands. */
@AllowedTo({LEADER, AUDITOR, DATA_PROTECTION, ADMINISTRATOR})
public record ShowVerification() implements Query<Verification.Report> {}

package vigil.audit;

import static vigil.kernel.Role.AUDITOR;

import vigil.kernel.AllowedTo;

/** Asks for the whole log to be verified from its beginning, now. */
@AllowedTo(AUDITOR)
public record OrderVerification() {}

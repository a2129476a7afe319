package vigil.audit;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import vigil.kernel.AllowedTo;
import vigil.kernel.Event;

/**
 * An auditor had the whole log verified from its beginning; who it was stands in the event's attribution.
 *
 * @param head last position of the log when it was asked for
 */
@AllowedTo({AUDITOR, DATA_PROTECTION})
public record VerificationOrdered(long head) implements Event {}

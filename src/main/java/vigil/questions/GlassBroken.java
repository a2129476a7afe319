package vigil.questions;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import java.time.Instant;
import vigil.kernel.AllowedTo;
import vigil.kernel.Confidential;
import vigil.kernel.Event;

/**
 * Somebody outside the scope of a case or a person may look at it for a while; who it was stands in the event's attribution.
 *
 * @param stream the case's number or the person's id
 * @param reason sealed under that stream's key and the keys of all persons it names
 */
@AllowedTo({AUDITOR, DATA_PROTECTION})
public record GlassBroken(String stream, Confidential reason, Instant until) implements Event {}

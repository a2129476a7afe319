package vigil.questions;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.kernel.Confidential;

/** Somebody must see a case or a person outside the own scope at once, for example because a life depends on it. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER})
public record BreakGlass(Confidential reason) implements Command {}

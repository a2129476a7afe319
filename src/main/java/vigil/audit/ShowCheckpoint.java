package vigil.audit;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Optional;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** Asks for the newest signed checkpoint; empty while there is none. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION, ADMINISTRATOR})
public record ShowCheckpoint() implements Query<Optional<String>> {}

package vigil.audit;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.Optional;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/**
 * Asks for the provable file of a case. Personal data stay sealed in it: it proves what was recorded and when, and tells no
 * names. Empty when this server has no key to sign with.
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ExportProof(String number) implements CaseQuery<Optional<CaseProof>> {}

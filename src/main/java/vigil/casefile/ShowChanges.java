package vigil.casefile;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/**
 * What changed in the case between two positions of the log, field by field.
 *
 * @param from the earlier position; before the case existed everything counts as new
 * @param to the later position, {@code null} for now
 */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR, DATA_PROTECTION})
public record ShowChanges(String number, long from, @Nullable Long to) implements CaseQuery<Changes> {}

package vigil.publications;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/**
 * A publication, its tables counted again up to the position it is pinned to.
 *
 * @param hideSmall whether small cells are kept back
 */
@AllowedTo({OFFICER, LEADER, AUDITOR})
public record ShowPublication(String publication, boolean hideSmall) implements Query<Reproduction> {}

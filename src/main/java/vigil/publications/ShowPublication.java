package vigil.publications;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;

import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/**
 * A publication, its tables counted again up to the position it is pinned to.
 *
 * @param hideSmall whether small cells are kept back, {@code null} as it was published
 */
@AllowedTo({OFFICER, LEADER, AUDITOR})
public record ShowPublication(String publication, @Nullable Boolean hideSmall) implements Query<Reproduction> {}

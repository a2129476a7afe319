package vigil.projections;

import static vigil.kernel.Role.ADMINISTRATOR;

import vigil.kernel.AllowedTo;

/**
 * Asks for a read model to be built anew and compared with the one that readers see.
 *
 * @param projection its name
 * @param compareOnly whether readers keep the old one whatever is found
 */
@AllowedTo(ADMINISTRATOR)
public record OrderRebuild(String projection, boolean compareOnly) {}

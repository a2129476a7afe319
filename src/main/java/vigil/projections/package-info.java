/** How read models run, wait, rebuild and say how far they are. */
@NullMarked
package vigil.projections;

import org.jspecify.annotations.NullMarked;

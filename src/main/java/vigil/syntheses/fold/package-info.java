/** How what is known of syntheses follows from what happened. */
@NullMarked
package vigil.syntheses.fold;

import org.jspecify.annotations.NullMarked;

/** How what is known of publications follows from what happened. */
@NullMarked
package vigil.publications.fold;

import org.jspecify.annotations.NullMarked;

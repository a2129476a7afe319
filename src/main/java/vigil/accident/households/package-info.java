/** Decides what happens to the families of a case because of a person's record or of another case. */
@NullMarked
package vigil.accident.households;

import org.jspecify.annotations.NullMarked;

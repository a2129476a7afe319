/** What becomes of the files of a closed case: held, proposed to be destroyed, destroyed. */
@NullMarked
package vigil.accident.retention;

import org.jspecify.annotations.NullMarked;

/** Folds the events of a case to what is known of its families. */
@NullMarked
package vigil.families.fold;

import org.jspecify.annotations.NullMarked;

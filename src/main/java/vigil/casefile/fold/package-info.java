/** How the case file is folded from the events of one accident, one class per chapter; pure. */
@NullMarked
package vigil.casefile.fold;

import org.jspecify.annotations.NullMarked;

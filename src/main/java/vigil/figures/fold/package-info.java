/** How figures are folded: what counts of each case, by versions, so that any past moment can be counted; pure. */
@NullMarked
package vigil.figures.fold;

import org.jspecify.annotations.NullMarked;

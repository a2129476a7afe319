/** How duties are folded from the events: first an account of the case, then what the law makes of it; pure. */
@NullMarked
package vigil.duties.fold;

import org.jspecify.annotations.NullMarked;

/** The life of one accident: what may be asked, what can happen, and which rules protect it; pure. */
@NullMarked
package vigil.accident;

import org.jspecify.annotations.NullMarked;

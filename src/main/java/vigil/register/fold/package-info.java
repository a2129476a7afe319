/** How the register is folded: one line per case; pure. */
@NullMarked
package vigil.register.fold;

import org.jspecify.annotations.NullMarked;

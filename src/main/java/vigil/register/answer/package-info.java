/** How the register is searched. */
@NullMarked
package vigil.register.answer;

import org.jspecify.annotations.NullMarked;

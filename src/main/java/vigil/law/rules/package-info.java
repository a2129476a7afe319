/** How the rules of the law are read from their files and counted with; private to the room. */
@NullMarked
package vigil.law.rules;

import org.jspecify.annotations.NullMarked;

/** Read: the families, one by one: who has been written to and who has not, since when, what may not be done and why. */
@NullMarked
package vigil.families;

import org.jspecify.annotations.NullMarked;

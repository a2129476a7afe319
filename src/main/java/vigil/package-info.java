/** Vigil: follows every serious work accident from the first notice to closure. */
@NullMarked
package vigil;

import org.jspecify.annotations.NullMarked;

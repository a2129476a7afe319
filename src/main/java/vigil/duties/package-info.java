/** Read room: what is due in every case, by when, and why that date. */
@NullMarked
package vigil.duties;

import org.jspecify.annotations.NullMarked;

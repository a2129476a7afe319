/** Read room: the list of cases and the search. */
@NullMarked
package vigil.register;

import org.jspecify.annotations.NullMarked;

/** Stands before every endpoint and asks who comes. */
@NullMarked
package vigil.web.entry;

import org.jspecify.annotations.NullMarked;

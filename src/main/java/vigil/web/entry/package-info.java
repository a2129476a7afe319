/** Stands before every endpoint: asks who comes, and reads what they bring into the records that the endpoint names. */
@NullMarked
package vigil.web.entry;

import org.jspecify.annotations.NullMarked;

/**
 * The first page of everybody who works on cases: what waits, what is late and whose turn it is, put together from the other
 * rooms' questions.
 */
@NullMarked
package vigil.home;

import org.jspecify.annotations.NullMarked;

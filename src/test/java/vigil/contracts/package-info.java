/** What outlives the code: the stored form of every event. */
@NullMarked
package vigil.contracts;

import org.jspecify.annotations.NullMarked;

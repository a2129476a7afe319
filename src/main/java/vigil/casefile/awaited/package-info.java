/** What waits for a leader in all cases. */
@NullMarked
package vigil.casefile.awaited;

import org.jspecify.annotations.NullMarked;

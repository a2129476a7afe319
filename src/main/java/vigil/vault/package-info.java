/** The keys that seal personal data, kept apart from the log; sealing and opening. */
@NullMarked
package vigil.vault;

import org.jspecify.annotations.NullMarked;

/** Reading the log: a gapless prefix with its links checked, and the check of the whole. */
@NullMarked
package vigil.eventlog.read;

import org.jspecify.annotations.NullMarked;

/** How commits reach the log: one writer thread per server, whole batches, and an answer only when the outcome is certain. */
@NullMarked
package vigil.eventlog.append;

import org.jspecify.annotations.NullMarked;

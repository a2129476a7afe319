/** What the log signs and hands out, as docs/log-format.md says: notes, checkpoints, statements, proof files; and how each is checked. */
@NullMarked
package vigil.eventlog.proof;

import org.jspecify.annotations.NullMarked;

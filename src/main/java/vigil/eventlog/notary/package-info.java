/** Who builds the tree, signs checkpoints, sends them outside and goes over the log again: one elected server, off the write path. */
@NullMarked
package vigil.eventlog.notary;

import org.jspecify.annotations.NullMarked;

/** Axon's view of the log: storage engine, event store, stable names, tokens. */
@NullMarked
package vigil.eventlog.axon;

import org.jspecify.annotations.NullMarked;

/** How events are kept in MongoDB: append, order, read, names, hash chain; Axon's storage engine and token store. */
@NullMarked
package vigil.eventlog;

import org.jspecify.annotations.NullMarked;

/** Raises alarms and reads them again: the log keeps them, a read model shows them. */
@NullMarked
package vigil.alarms.bell;

import org.jspecify.annotations.NullMarked;

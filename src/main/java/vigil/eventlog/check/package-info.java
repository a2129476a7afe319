/** Looks at everything that is kept and names what is wrong with it and where; changes nothing. */
@NullMarked
package vigil.eventlog.check;

import org.jspecify.annotations.NullMarked;

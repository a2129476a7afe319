/** Who read what, as a read model of the readings in the log. */
@NullMarked
package vigil.audit.trail;

import org.jspecify.annotations.NullMarked;

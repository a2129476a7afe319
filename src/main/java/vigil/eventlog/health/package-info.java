/** Looks whether the line of commits holds on every server, and says in numbers what the log does. */
@NullMarked
package vigil.eventlog.health;

import org.jspecify.annotations.NullMarked;

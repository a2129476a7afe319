/** Who is told when, before and after a limit: the rungs of the ladder, as data; pure. */
@NullMarked
package vigil.alarms.ladder;

import org.jspecify.annotations.NullMarked;

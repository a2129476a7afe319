/** Who can be told, where, and when they want to be. */
@NullMarked
package vigil.alarms.people;

import org.jspecify.annotations.NullMarked;

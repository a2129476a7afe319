/** Tells people in time what is due or has gone wrong, in the product and by e-mail, and records who was told and when. */
@NullMarked
package vigil.alarms;

import org.jspecify.annotations.NullMarked;

/** Alarms on the screen and for other programs, and everybody's own choice of how to be told. */
@NullMarked
package vigil.alarms.web;

import org.jspecify.annotations.NullMarked;

/** Random samples of cases that anybody can draw again from a recorded seed. */
@NullMarked
package vigil.audit.sample;

import org.jspecify.annotations.NullMarked;

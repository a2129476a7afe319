/** The demonstration: real and invented accidents, told through the same door as everybody's commands. */
@NullMarked
package vigil.demonstration;

import org.jspecify.annotations.NullMarked;

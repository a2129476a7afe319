/** The demonstration: real and invented accidents and invented statutory reports, told through the same door as everybody's commands. */
@NullMarked
package vigil.demonstration;

import org.jspecify.annotations.NullMarked;

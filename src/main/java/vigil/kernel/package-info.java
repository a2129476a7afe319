/** The few words every room shares; depends on nothing. */
@NullMarked
package vigil.kernel;

import org.jspecify.annotations.NullMarked;

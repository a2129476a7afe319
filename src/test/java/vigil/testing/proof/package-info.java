/** Logs that are signed, without a server. */
@NullMarked
package vigil.testing.proof;

import org.jspecify.annotations.NullMarked;

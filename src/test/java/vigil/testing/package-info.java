/** What tests of several rooms share: a caller over HTTP, a clock one can move, a server in this process. */
@NullMarked
package vigil.testing;

import org.jspecify.annotations.NullMarked;

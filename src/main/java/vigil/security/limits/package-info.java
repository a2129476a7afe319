/** How often somebody may ask: per address and per account, so that one who asks too much leaves room for the others. */
@NullMarked
package vigil.security.limits;

import org.jspecify.annotations.NullMarked;

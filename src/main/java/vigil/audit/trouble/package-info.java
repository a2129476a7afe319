/** What every page says while the log, its proofs or the read models are not as they must be. */
@NullMarked
package vigil.audit.trouble;

import org.jspecify.annotations.NullMarked;

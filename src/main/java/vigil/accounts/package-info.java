/** Accounts of an office without an identity provider: who they are is recorded in the log, their secrets beside it. */
@NullMarked
package vigil.accounts;

import org.jspecify.annotations.NullMarked;

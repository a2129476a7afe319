/** What an account's owner knows and has: passwords and second factors, kept beside the log, and the rules for them. */
@NullMarked
package vigil.accounts.keep;

import org.jspecify.annotations.NullMarked;

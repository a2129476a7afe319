/** The second step of signing in, one's own account, and the administrator's page of accounts. */
@NullMarked
package vigil.accounts.web;

import org.jspecify.annotations.NullMarked;

/** Signing in at an identity provider (OpenID Connect), and what its tokens say about somebody. */
@NullMarked
package vigil.security.provider;

import org.jspecify.annotations.NullMarked;

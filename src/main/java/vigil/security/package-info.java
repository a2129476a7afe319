/** Who is signed in, what they may do and where. */
@NullMarked
package vigil.security;

import org.jspecify.annotations.NullMarked;

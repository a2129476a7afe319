/** Signing in as a page, and the actor as a parameter of every controller. */
@NullMarked
package vigil.security.web;

import org.jspecify.annotations.NullMarked;

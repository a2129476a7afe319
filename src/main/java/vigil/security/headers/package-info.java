/** What every answer tells a browser about itself, whoever gives it: a controller, a filter, or the server before both. */
@NullMarked
package vigil.security.headers;

import org.jspecify.annotations.NullMarked;

/** The first page on the screen. */
@NullMarked
package vigil.home.web;

import org.jspecify.annotations.NullMarked;

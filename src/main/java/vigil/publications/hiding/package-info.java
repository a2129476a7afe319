/** Hides small cells so that no total gives them away. */
@NullMarked
package vigil.publications.hiding;

import org.jspecify.annotations.NullMarked;

/** How figures are counted. */
@NullMarked
package vigil.figures.answer;

import org.jspecify.annotations.NullMarked;

/** How questions about a case are answered: folded to the moment asked for, opened as far as the reader may see. */
@NullMarked
package vigil.casefile.answer;

import org.jspecify.annotations.NullMarked;

/** Answers questions about syntheses and about who has reported. */
@NullMarked
package vigil.syntheses.answer;

import org.jspecify.annotations.NullMarked;

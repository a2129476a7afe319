/** Answers questions about families within the scope of who asks. */
@NullMarked
package vigil.families.answer;

import org.jspecify.annotations.NullMarked;

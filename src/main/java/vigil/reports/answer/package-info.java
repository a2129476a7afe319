/** Answers questions about reports from their read model. */
@NullMarked
package vigil.reports.answer;

import org.jspecify.annotations.NullMarked;

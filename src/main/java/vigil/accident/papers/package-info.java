/** What is decided about official papers, and about amending them by other papers. */
@NullMarked
package vigil.accident.papers;

import org.jspecify.annotations.NullMarked;

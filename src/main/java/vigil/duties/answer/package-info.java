/** How questions about duties are answered; only here a clock says which of them are late. */
@NullMarked
package vigil.duties.answer;

import org.jspecify.annotations.NullMarked;

/** How questions about papers are answered. */
@NullMarked
package vigil.papers.answer;

import org.jspecify.annotations.NullMarked;

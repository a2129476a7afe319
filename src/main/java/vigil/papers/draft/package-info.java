/** Texts proposed from the facts of a case, in which persons stand by id. */
@NullMarked
package vigil.papers.draft;

import org.jspecify.annotations.NullMarked;

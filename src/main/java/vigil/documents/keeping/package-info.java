/** Looks after the files that are kept: whether they are still what they were, who may receive them, which were left behind. */
@NullMarked
package vigil.documents.keeping;

import org.jspecify.annotations.NullMarked;

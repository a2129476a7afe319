/** How a read model is built anew, compared document by document, and what is kept of that. */
@NullMarked
package vigil.projections.rebuild;

import org.jspecify.annotations.NullMarked;

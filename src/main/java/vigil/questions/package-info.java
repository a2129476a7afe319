/** How a question reaches its read model: rights, scope, the trace of the reading, freshness. */
@NullMarked
package vigil.questions;

import org.jspecify.annotations.NullMarked;

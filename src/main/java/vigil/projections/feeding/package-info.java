/** One reading of the log for all who are fed with it: who has come how far, and which server does the work. */
@NullMarked
package vigil.projections.feeding;

import org.jspecify.annotations.NullMarked;

/** How what is known of reports follows from what happened. */
@NullMarked
package vigil.reports.fold;

import org.jspecify.annotations.NullMarked;

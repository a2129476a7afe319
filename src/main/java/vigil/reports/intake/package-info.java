/** How reports get in: named, from forms, files and JSON, each with the same checks. */
@NullMarked
package vigil.reports.intake;

import org.jspecify.annotations.NullMarked;

/** What an employer's report must satisfy, each fault with the path of its field. */
@NullMarked
package vigil.reports.checks;

import org.jspecify.annotations.NullMarked;

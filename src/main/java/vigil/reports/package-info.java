/** What employers and provinces must report twice a year: taken in, checked, corrected, counted, and who is missing. */
@NullMarked
package vigil.reports;

import org.jspecify.annotations.NullMarked;

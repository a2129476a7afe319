/** Read room: the counts of a year or half-year, as now or as they were known at a past moment. */
@NullMarked
package vigil.figures;

import org.jspecify.annotations.NullMarked;

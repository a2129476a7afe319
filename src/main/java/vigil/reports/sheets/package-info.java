/** Files of many reports, row by row: workbooks and CSV read within bounds, the template written. */
@NullMarked
package vigil.reports.sheets;

import org.jspecify.annotations.NullMarked;

/** What provinces send twice a year, and which establishments and provinces have reported. */
@NullMarked
package vigil.syntheses;

import org.jspecify.annotations.NullMarked;

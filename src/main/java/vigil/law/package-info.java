/** The law as data with dates: severity, competence, time limits, files, places, authorities; pure. */
@NullMarked
package vigil.law;

import org.jspecify.annotations.NullMarked;

/** The days of the office: public holidays with their version, and the days on which it works. */
@NullMarked
package vigil.calendar;

import org.jspecify.annotations.NullMarked;

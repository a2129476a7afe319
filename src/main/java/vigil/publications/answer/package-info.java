/** Counts cases and reports together and lays the numbers out as tables. */
@NullMarked
package vigil.publications.answer;

import org.jspecify.annotations.NullMarked;

/** Which office issues, under which name, symbol and signature on which day. */
@NullMarked
package vigil.papers.office;

import org.jspecify.annotations.NullMarked;

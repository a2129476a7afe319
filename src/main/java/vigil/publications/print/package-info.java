/** Tables as workbooks and as PDF. */
@NullMarked
package vigil.publications.print;

import org.jspecify.annotations.NullMarked;

/** The national tables and the provinces' syntheses: counted, published at a position of the log, reproduced, explained. */
@NullMarked
package vigil.publications;

import org.jspecify.annotations.NullMarked;

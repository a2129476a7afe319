/** Evidence files: kept byte for byte, known by their hash, checked against it whenever they are read. */
@NullMarked
package vigil.documents;

import org.jspecify.annotations.NullMarked;

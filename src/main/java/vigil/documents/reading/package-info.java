/** Reads the words in stored files: PDF, the newer kinds of office documents and plain text. Nothing of it is kept. */
@NullMarked
package vigil.documents.reading;

import org.jspecify.annotations.NullMarked;

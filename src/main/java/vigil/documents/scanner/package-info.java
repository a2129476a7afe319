/** Has files looked through for malware by a program that knows how. */
@NullMarked
package vigil.documents.scanner;

import org.jspecify.annotations.NullMarked;

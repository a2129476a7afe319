/** What a signature needs before it is decided: the next number of the book and the bytes that are signed. */
@NullMarked
package vigil.papers.signing;

import org.jspecify.annotations.NullMarked;

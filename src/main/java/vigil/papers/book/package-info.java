/** The books of outgoing documents: one stream per office and year, and the list read from it. */
@NullMarked
package vigil.papers.book;

import org.jspecify.annotations.NullMarked;

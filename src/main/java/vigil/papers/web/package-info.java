/** Pages and REST of papers and books. */
@NullMarked
package vigil.papers.web;

import org.jspecify.annotations.NullMarked;

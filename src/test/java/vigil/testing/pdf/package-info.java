/** Judging PDF files as archives and screen readers do. */
@NullMarked
package vigil.testing.pdf;

import org.jspecify.annotations.NullMarked;

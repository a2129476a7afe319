/** Reckons the keeping of files for those who ask and for those who decide. */
@NullMarked
package vigil.retention.answer;

import org.jspecify.annotations.NullMarked;

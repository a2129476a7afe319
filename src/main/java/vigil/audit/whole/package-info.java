/** The verification of the whole log that an auditor starts. */
@NullMarked
package vigil.audit.whole;

import org.jspecify.annotations.NullMarked;

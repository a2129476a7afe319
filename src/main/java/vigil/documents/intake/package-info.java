/** Looks at what somebody brings before it becomes evidence: what it is, whether it harms. */
@NullMarked
package vigil.documents.intake;

import org.jspecify.annotations.NullMarked;

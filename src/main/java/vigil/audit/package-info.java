/** What an outsider gets to check this office by: provable case files and signed checkpoints. */
@NullMarked
package vigil.audit;

import org.jspecify.annotations.NullMarked;

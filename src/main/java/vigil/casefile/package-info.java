/** Read room: one case with its timeline, as it is now or was known at a past moment, and what changed between two. */
@NullMarked
package vigil.casefile;

import org.jspecify.annotations.NullMarked;

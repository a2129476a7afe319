/** What the keeping of files is reckoned from: cases, their files, and the years in which persons were born. */
@NullMarked
package vigil.retention.fold;

import org.jspecify.annotations.NullMarked;

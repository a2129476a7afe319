/** How figures get published: pinned to a position of the log, with the digest of what was shown. */
@NullMarked
package vigil.publications.publishing;

import org.jspecify.annotations.NullMarked;

/** The keeping of files over HTTP. */
@NullMarked
package vigil.retention.web;

import org.jspecify.annotations.NullMarked;

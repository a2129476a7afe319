/** The log, its marks and its tokens as MongoDB collections. */
@NullMarked
package vigil.eventlog.mongo;

import org.jspecify.annotations.NullMarked;

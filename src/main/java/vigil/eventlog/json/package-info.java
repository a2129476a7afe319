/** Events as JSON text: stable names for their types, sealed texts in place of open ones. */
@NullMarked
package vigil.eventlog.json;

import org.jspecify.annotations.NullMarked;

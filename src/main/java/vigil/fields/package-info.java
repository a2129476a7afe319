/** Records as fields: read from JSON and forms with every wrong field named, described for forms and for the OpenAPI page. */
@NullMarked
package vigil.fields;

import org.jspecify.annotations.NullMarked;

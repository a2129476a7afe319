/** Where commands come in: their names, the REST door with its description, the change feed, the state of the server. */
@NullMarked
package vigil.desk;

import org.jspecify.annotations.NullMarked;

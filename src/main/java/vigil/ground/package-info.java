/** What the house stands on: settings and mode, the clock, the database, and the JSON all stores share. */
@NullMarked
package vigil.ground;

import org.jspecify.annotations.NullMarked;

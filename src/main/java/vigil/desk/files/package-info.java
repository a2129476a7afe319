/** Files of somebody's cases, before they are forgotten: which name them, which nobody could read, what becomes of each. */
@NullMarked
package vigil.desk.files;

import org.jspecify.annotations.NullMarked;

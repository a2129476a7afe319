/** Files of somebody's cases, before the person is forgotten: which name the person, which nobody could read, and what becomes of each. */
@NullMarked
package vigil.desk.files;

import org.jspecify.annotations.NullMarked;

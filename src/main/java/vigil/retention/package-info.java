/** For how long the law keeps the files of each case, what holds them longer, and which may be destroyed. */
@NullMarked
package vigil.retention;

import org.jspecify.annotations.NullMarked;

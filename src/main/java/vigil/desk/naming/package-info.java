/** Whether words name somebody, whole or in part, or look as if they did. */
@NullMarked
package vigil.desk.naming;

import org.jspecify.annotations.NullMarked;

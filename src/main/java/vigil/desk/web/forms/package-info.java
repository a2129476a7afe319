/** The pages on which people give commands: one form for every command, made from its record. */
@NullMarked
package vigil.desk.web.forms;

import org.jspecify.annotations.NullMarked;

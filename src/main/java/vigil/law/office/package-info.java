/** The files of the law: those that are shipped, and the rows that an office has added in a folder; private to the room. */
@NullMarked
package vigil.law.office;

import org.jspecify.annotations.NullMarked;

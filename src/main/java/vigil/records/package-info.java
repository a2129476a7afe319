/** What a record is made of, looked up once for each type: for those who read or rebuild records they do not know. */
@NullMarked
package vigil.records;

import org.jspecify.annotations.NullMarked;

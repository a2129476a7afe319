/** What a command has to do with persons: whom it is about, whose names its texts hold, and how long the law keeps them. */
@NullMarked
package vigil.desk.persons;

import org.jspecify.annotations.NullMarked;

/** What is told of an accident's facts is held against what the case says already. */
@NullMarked
package vigil.desk.facts;

import org.jspecify.annotations.NullMarked;

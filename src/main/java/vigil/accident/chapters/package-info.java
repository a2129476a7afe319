/** What a decision has to know of one accident, chapter by chapter: immutable states folded from events. */
@NullMarked
package vigil.accident.chapters;

import org.jspecify.annotations.NullMarked;

/** The words for the fields of a case and of its events, the same on the timeline, step by step and between two moments. */
@NullMarked
package vigil.casefile.words;

import org.jspecify.annotations.NullMarked;

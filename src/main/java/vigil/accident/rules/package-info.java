/** What is decided, chapter by chapter: which command leads to which events, and what stands against it. */
@NullMarked
package vigil.accident.rules;

import org.jspecify.annotations.NullMarked;

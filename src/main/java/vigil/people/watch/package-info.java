/** What the data-protection officer watches over: who looked with a purpose, who broke the glass, whom to forget. */
@NullMarked
package vigil.people.watch;

import org.jspecify.annotations.NullMarked;

/** What goes wrong with a request becomes an answer: problem+json for programs, a page for people; never a stack trace. */
@NullMarked
package vigil.web.problems;

import org.jspecify.annotations.NullMarked;

/** Prints HTML as PDF that archives take and that a reader can hear: PDF/A-2a, tagged, fonts embedded. */
@NullMarked
package vigil.print;

import org.jspecify.annotations.NullMarked;

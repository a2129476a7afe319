/** Follow-ups: what the office does because something happened, each with a token of its own. */
@NullMarked
package vigil.projections.following;

import org.jspecify.annotations.NullMarked;

/** How the timeline of a case is folded: one entry per event, marked when later events correct or withdraw it; pure. */
@NullMarked
package vigil.casefile.timeline;

import org.jspecify.annotations.NullMarked;

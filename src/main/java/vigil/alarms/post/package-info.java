/** Alarms by e-mail: who is due a mail, when it is sent, and what became of it. */
@NullMarked
package vigil.alarms.post;

import org.jspecify.annotations.NullMarked;

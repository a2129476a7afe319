/** How questions about alarms are answered, and how a reader's having seen one is recorded. */
@NullMarked
package vigil.alarms.answer;

import org.jspecify.annotations.NullMarked;

/** How a command reaches its stream: rights, version, idempotency, decision, one commit, answer. */
@NullMarked
package vigil.commands;

import org.jspecify.annotations.NullMarked;

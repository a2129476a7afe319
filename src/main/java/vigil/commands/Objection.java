package vigil.commands;

import java.util.Optional;

/**
 * What may stand against this server's deciding anything at the moment, though its database answers. Every bean of this type is
 * asked before a command; as long as one objects, callers are told to try again later, best at another server.
 */
@FunctionalInterface
public interface Objection {

    /** The reason, for the operator; empty when there is none. Asked often: it must not wait. */
    Optional<String> now();
}

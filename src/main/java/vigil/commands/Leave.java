package vigil.commands;

import java.time.Instant;
import java.util.Optional;
import vigil.kernel.Actor;

/** Leave to look, for a time, at a stream outside one's scope; never to change it. Consulted where scope is decided. */
@FunctionalInterface
public interface Leave {

    /** Nobody has any. */
    Leave NONE = (stream, by) -> Optional.empty();

    /** Until when; empty when there is none now. */
    Optional<Instant> until(String stream, Actor by);
}

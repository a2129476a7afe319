package vigil.commands;

import java.time.Instant;
import java.util.Optional;
import vigil.kernel.Actor;

/** Which streams an actor may know of, as of the newest event: a case just opened is in scope at once. */
public interface Scope {

    /**
     * Passes when the stream exists and lies within the actor's province.
     *
     * @throws StreamUnknown no such stream, or outside the actor's province
     */
    void check(String stream, Actor by);

    /**
     * Until when an actor may see a stream outside the own scope because the glass was broken; empty when it is in scope, or
     * not to be seen at all.
     */
    default Optional<Instant> throughGlass(String stream, Actor by) {
        return Optional.empty();
    }

    /** Position of a stream's newest event, {@code -1} when there is no such stream or it cannot be said. */
    default long newest(String stream) {
        return -1;
    }
}

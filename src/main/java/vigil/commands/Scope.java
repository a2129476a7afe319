package vigil.commands;

import java.time.Instant;
import java.util.Optional;
import vigil.kernel.Actor;

/**
 * Which streams an actor may know of, as of the newest event: a case just opened is in scope at once, and one that has gone to
 * another province is out of it with all of its past.
 */
public interface Scope {

    /**
     * Passes when the stream exists and is within the actor's scope. An attempt at one that exists and is not is kept in the
     * log ({@link AccessRefused}).
     *
     * @param attempt outside name of what the actor wants with it
     * @throws StreamUnknown no such stream, or out of the actor's scope
     */
    void check(String stream, Actor by, String attempt);

    /** Whether the stream exists and is within the actor's scope; asking is no attempt. */
    default boolean covers(String stream, Actor by) {
        try {
            check(stream, by, "");
            return true;
        } catch (StreamUnknown outside) {
            return false;
        }
    }

    /**
     * Until when an actor may see a stream outside the own scope because the glass was broken; empty when it is in scope, or
     * not to be seen at all.
     */
    default Optional<Instant> throughGlass(String stream, Actor by) {
        return Optional.empty();
    }

    /** Keeps in the log that somebody was refused something about a stream, whether there is such a stream or not. */
    default void refused(String stream, Actor by, String attempt) {}

    /** Position of a stream's newest event, {@code -1} when there is no such stream or it cannot be said. */
    default long newest(String stream) {
        return -1;
    }
}

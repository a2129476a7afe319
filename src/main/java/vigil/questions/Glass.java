package vigil.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vigil.kernel.Actor;

/**
 * The way to a case outside one's scope in an emergency: with a reason, for a short time, only to look, and told to the
 * data-protection officer at once.
 */
public interface Glass {

    /** How long it stays broken. */
    Duration LASTS = Duration.ofHours(4);

    /**
     * Breaks it.
     *
     * @return until when the stream can be seen
     * @throws vigil.commands.NotAllowed the role may not
     * @throws vigil.commands.StreamUnknown there is no such case or person
     * @throws vigil.kernel.Refused no reason, or the stream can be seen without
     */
    Instant breakFor(String stream, BreakGlass why, Actor by);

    /** Until when an actor sees a stream only through broken glass; empty when it is in scope. */
    Optional<Instant> until(String stream, Actor by);
}

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

    /** How often an account may break it within an hour. */
    int AT_MOST = 5;

    /**
     * Breaks it. For somebody let in for a part of the country only the answer is the same whether there is such a stream or
     * not, and the attempt is recorded all the same: nobody learns by guessing which numbers exist.
     *
     * @return until when the stream can be seen
     * @throws vigil.commands.NotAllowed the role may not
     * @throws vigil.commands.StreamUnknown somebody with the whole country in scope names a stream that does not exist
     * @throws vigil.kernel.Refused no reason, the stream can be seen without, or too often within an hour
     */
    Instant breakFor(String stream, BreakGlass why, Actor by);

    /** Until when an actor sees a stream only through broken glass; empty when it is in scope. */
    Optional<Instant> until(String stream, Actor by);
}

package vigil.kernel;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the log.
 *
 * @param position global, 0-based, gapless
 * @param stream for example an accident's number
 * @param sequence 0-based place in the stream
 * @param recordedAt when the server recorded it
 * @param by the account that gave the command, {@code system} for the server itself
 */
public record Recorded<E extends Event>(
        long position,
        String stream,
        long sequence,
        String eventId,
        Instant recordedAt,
        String by,
        @Nullable String role,
        E event) {

    /** Whether this was known at a past instant. */
    public static Predicate<Recorded<?>> knownAt(Instant instant) {
        return recorded -> !recorded.recordedAt().isAfter(instant);
    }
}

package vigil.commands;

import org.jspecify.annotations.Nullable;
import vigil.kernel.Actor;
import vigil.kernel.Command;

/**
 * A command with the circumstances of its giving.
 *
 * @param stream the accident's number or person's id; {@code null} opens a new stream
 * @param expectedVersion the version the user saw, {@code null} when the command may be given blind
 * @param idempotencyKey chosen by the client; with it a repetition gives the first answer again
 * @param fingerprint hash of what was sent, compared when the key is used again
 */
public record Order(
        Command command,
        @Nullable String stream,
        Actor by,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        @Nullable String fingerprint) {

    /** A command without version and key. */
    public static Order of(Command command, @Nullable String stream, Actor by) {
        return new Order(command, stream, by, null, null, null);
    }
}

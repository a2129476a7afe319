package vigil.questions;

import org.jspecify.annotations.Nullable;
import vigil.kernel.Actor;

/**
 * Who asks, with what freshness.
 *
 * @param waitFor position the answer should be complete to ({@code Vigil-Wait-For}), {@code null} for "as it is"
 * @param purpose why a person's data are read, when a reason is due
 */
public record Asker(Actor by, @Nullable Long waitFor, @Nullable String purpose) {

    public static Asker of(Actor by) {
        return new Asker(by, null, null);
    }

    /** The same asker, who waits for at least a position. */
    public Asker waitingFor(long position) {
        return waitFor != null && waitFor >= position ? this : new Asker(by, position, purpose);
    }
}

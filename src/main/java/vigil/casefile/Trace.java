package vigil.casefile;

import java.time.Instant;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Where something in the case file comes from: the event, when it was recorded and by which account. */
public record Trace(long position, Instant recordedAt, String by) {

    /** The trace of an event. */
    public static Trace of(Recorded<? extends Event> recorded) {
        return new Trace(recorded.position(), recorded.recordedAt(), recorded.by());
    }
}

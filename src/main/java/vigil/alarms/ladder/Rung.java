package vigil.alarms.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.alarms.Stage;

/**
 * A step at which somebody is told.
 *
 * @param id never changes: an alarm is raised once for each
 * @param before how long before the end, {@code null} for a step after it or at the beginning
 * @param after how long after the end, {@code null} for a step before it or at the beginning
 * @param tell who, seen from the duty
 * @param statutory whether it is told in quiet hours too
 */
record Rung(
        String id, Stage stage, @Nullable Duration before, @Nullable Duration after, List<Told> tell, boolean statutory) {

    /** Who is told, seen from the duty. */
    enum Told {
        /** The officers on whom it rests; for an enterprise's duty those who have to chase it. */
        BEARER,
        DEPARTMENT,
        LEADER
    }

    Rung {
        if (before != null && after != null) throw new IllegalArgumentException(id + " stands before or after, not both");
        if (tell.isEmpty()) throw new IllegalArgumentException(id + " tells nobody");
        tell = List.copyOf(tell);
    }

    /** When it is reached; {@code null} when it does not fit between the beginning and the end. */
    @Nullable Instant at(Instant since, Instant end) {
        if (after != null) return end.plus(after);
        if (before == null) return since;
        Instant at = end.minus(before);
        return at.isAfter(since) ? at : null;
    }
}

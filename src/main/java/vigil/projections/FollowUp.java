package vigil.projections;

import java.util.Set;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * Something the office does because of what has happened, after it was recorded: a bean of the room that does it. It is
 * told every event it follows once the log holds it, by one node at a time, from the beginning of the log; after a stop it may be told
 * some of them again, so what it does must bear repetition. If it throws, it is told the same events again later.
 */
public interface FollowUp {

    /** Its name; a plain word with hyphens that never changes. */
    String name();

    /** Which events it is told: those of these types. All others are passed over without being read. */
    Set<Class<?>> follows();

    /** Does what follows from an event. */
    void react(Recorded<Event> recorded);
}

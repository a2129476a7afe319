package vigil.projections;

import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * Something the office does because of what has happened, after it was recorded: a bean of the room that does it. It is
 * told every event once the log holds it, by one node at a time, from the beginning of the log; after a stop it may be told
 * some of them again, so what it does must bear repetition. If it throws, it is told the same events again later.
 */
public interface FollowUp {

    /** Its name; a plain word with hyphens that never changes. */
    String name();

    /** Does what follows from an event; nothing for most of them. */
    void react(Recorded<Event> recorded);
}

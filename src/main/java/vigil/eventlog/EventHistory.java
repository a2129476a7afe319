package vigil.eventlog;

import java.util.List;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Reads the log; only what a majority holds, in order, without gaps. */
public interface EventHistory {

    /** Position of the newest event, {@code -1} while the log is empty. */
    long head();

    /** All events of one stream, oldest first; empty when the stream does not exist. */
    List<Recorded<Event>> stream(String stream);

    /**
     * Number of events of a stream.
     *
     * @param atLeast how many it is known to have; only what may have come since is read
     */
    default long length(String stream, long atLeast) {
        return stream(stream).size();
    }

    /** At most {@code limit} events strictly after a position, of all streams, in order of positions. */
    List<Recorded<Event>> after(long position, int limit);

    /** The events of the commit that holds a position. */
    List<Recorded<Event>> commitAt(long position);

    /** The receipt of the commit that holds a position, the same as when it was appended. */
    Receipt receipt(long position);
}

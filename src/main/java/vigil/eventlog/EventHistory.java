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

    /** Opens readings for those who follow the log. */
    interface Readings {

        /**
         * A reading that begins behind a position; {@code -1} begins with the log.
         *
         * @throws LogBroken when it is read: the log has no such position
         */
        Reading after(long position);
    }

    /** The events after a position, read on and on as the log grows; for one thread at a time. */
    interface Reading {

        /**
         * The next events in order, whole commits; empty at what is now the end. Stops behind about so many events, and
         * earlier when they are large, so that they never fill the memory.
         */
        List<Recorded<Event>> more(int events);

        /** Waits until the log has grown since {@link #more} last looked, or the time is over. */
        void awaitMore(long nanos) throws InterruptedException;
    }
}

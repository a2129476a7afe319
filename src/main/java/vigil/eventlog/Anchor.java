package vigil.eventlog;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A place outside the log's database that keeps signed checkpoints. Whoever may change everything in the database cannot
 * reach it; only so does a log betray that it was rewritten or cut off as a whole. A room that knows a further place hands
 * in a bean.
 */
public interface Anchor {

    /** What operators and auditors call it; no path and no address of a machine. */
    String name();

    /** The checkpoint with the largest size that is kept here, as signed note. */
    Optional<String> newest();

    /** Shows every checkpoint kept here, oldest first. */
    void each(Consumer<String> look);

    /** Keeps one more; returns when it would survive a crash. */
    void keep(long size, String note);
}

package vigil.eventlog.append;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The caller who sends a batch itself, on a virtual thread, where an interruption ends every waiting for the database. It is
 * minded by another thread, so that it comes back in time whatever the database does.
 */
final class Leader {

    private @Nullable Thread thread;
    private long since;
    private boolean calledBack;

    /** The calling thread begins to lead. */
    synchronized void begin() {
        thread = Thread.currentThread();
        since = System.nanoTime();
    }

    /** It leads no more; that it was called back is forgotten with its interruption. */
    synchronized void end() {
        thread = null;
        if (calledBack) Thread.interrupted();
        calledBack = false;
    }

    /** Calls the leader back when it has been away for so long. */
    synchronized void mind(Duration patience) {
        if (thread == null || calledBack || System.nanoTime() - since < patience.toNanos()) return;
        calledBack = true;
        thread.interrupt();
    }
}

package vigil.commands.axon;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vigil.eventlog.LogBusy;

/** What only one after the other may do, in the order they came; nobody waits for it without end. */
final class Turn {

    /** As long as a commit may wait for its answer: who has not come up by then waits behind a log that is stuck. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration patience;

    Turn() {
        this(PATIENCE);
    }

    Turn(Duration patience) {
        this.patience = patience;
    }

    /** @throws LogBusy those before did not come to an end in time; nothing was done */
    void take() {
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LogBusy("others have had the turn for " + patience.toMillis() + " ms");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogBusy("the caller was interrupted");
        }
    }

    void end() {
        lock.unlock();
    }
}

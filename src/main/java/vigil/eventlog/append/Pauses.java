package vigil.eventlog.append;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting between attempts: short at first, longer with every failure, never the same for two servers. */
class Pauses {

    private static final long LONGEST_MS = 500;

    private volatile long overAt = Long.MAX_VALUE;

    /** No attempt is waited for any more. */
    static final class Over extends RuntimeException {
        Over() {
            super("no more attempts", null, false, false);
        }
    }

    /** How often what refuses a commit may not show itself; that takes about a second, in which a majority comes to hold it. */
    int mostUnexplained() {
        return 10;
    }

    void giveUpAfter(Duration patience) {
        overAt = System.nanoTime() + patience.toNanos();
    }

    void take(int failures) {
        if (overAt != Long.MAX_VALUE && System.nanoTime() - overAt > 0) throw new Over();
        long most = Math.min(LONGEST_MS, 4L << Math.min(failures, 7));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Over();
        }
    }
}

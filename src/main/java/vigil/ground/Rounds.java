package vigil.ground;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again on one thread of its own, one after the other, until it is closed. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ScheduledExecutorService thread;
    private final Duration pause;

    /**
     * Nothing is done yet.
     *
     * @param name of the thread
     * @param pause between the end of a round and the next
     */
    public Rounds(String name, Duration pause) {
        this.thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
        this.pause = pause;
    }

    /**
     * Begins after a while. A round that fails is made again: a scheduled task that throws would never run again.
     *
     * @param what is done, as it follows "could not"
     */
    public void begin(Duration after, String what, Runnable round) {
        var _ = thread.scheduleWithFixedDelay(() -> go(what, round), after.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void go(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("Could not {}; trying again next round", what, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

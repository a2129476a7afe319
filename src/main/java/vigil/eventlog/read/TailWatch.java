package vigil.eventlog.read;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.format.Commit;

/** Looks for commits of other servers at the end of the log, 25 times a second, and rings for them. */
public final class TailWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TailWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration PAUSE_IN_TROUBLE = Duration.ofSeconds(1);

    private final RecentLog log;
    private final Doorbell doorbell;
    private volatile boolean closed;
    private final Thread thread = Thread.ofVirtual().name("log-tail").unstarted(this::run);

    public TailWatch(RecentLog log, Doorbell doorbell) {
        this.log = log;
        this.doorbell = doorbell;
    }

    /** Begins to look; not needed when no other server can write to the log. */
    public void start() {
        thread.start();
    }

    /** This server appended commits itself: they are remembered, and it rings without looking. */
    public void appended(List<Commit> commits) {
        log.appended(commits);
        doorbell.ring();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        boolean trouble = false;
        while (!closed) {
            try {
                Thread.sleep(trouble ? PAUSE_IN_TROUBLE : PAUSE);
                look();
                trouble = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closed) return;
                if (!trouble) LOG.warn("The end of the log cannot be read: {}", e.toString());
                trouble = true;
            }
        }
    }

    private void look() {
        long before = log.end();
        Optional<Commit> newest = before < 0 ? log.newest() : log.at(before);
        if (newest.isPresent() && log.noticed(newest.get().next())) doorbell.ring(); // noticed first: who wakes must find it
    }
}

package vigil.desk.web;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;

/** How far the log goes, looked up at most a few times a second however many streams wait for it. */
@Component
final class RecentHead implements SmartLifecycle {

    private static final Duration FRESH = Duration.ofMillis(100);

    private final EventHistory history;
    private volatile boolean running;
    private long head = -1;
    private long lookedAt = System.nanoTime() - FRESH.toNanos();

    RecentHead(EventHistory history) {
        this.history = history;
    }

    /** Whether the log grew beyond a position within a time; {@code false} also when the server is stopping. */
    boolean passes(long position, Duration within) throws InterruptedException {
        long until = System.nanoTime() + within.toNanos();
        while (running && System.nanoTime() < until) {
            if (head() > position) return true;
            Thread.sleep(FRESH);
        }
        return false;
    }

    private synchronized long head() {
        long now = System.nanoTime();
        if (now - lookedAt >= FRESH.toNanos()) {
            head = history.head();
            lookedAt = now;
        }
        return head;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops first: open streams would hold up the server's graceful end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

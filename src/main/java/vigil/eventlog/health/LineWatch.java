package vigil.eventlog.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.Line;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.read.Doorbell;
import vigil.eventlog.read.Follower;

/**
 * Follows the line of commits from where it ended when this server started: every commit since then must follow the one
 * before without a gap and continue its link (rule R5). What is wrong stays wrong until the line can be followed again; it
 * is never stepped over. What lies before the start is the matter of the audit and of fsck.
 */
public final class LineWatch implements Line, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LineWatch.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(200);
    private static final int PAGE = 500;

    private final CommitLog log;
    private final String origin;
    private final Doorbell doorbell;
    private final Thread thread = Thread.ofVirtual().name("log-line").unstarted(this::run);
    private @Nullable Follower follower;
    private volatile long head = -1;
    private volatile @Nullable LogBroken broken;
    private volatile @Nullable String unreadable;
    private volatile boolean closed;

    public LineWatch(CommitLog log, String origin, Doorbell doorbell) {
        this.log = log;
        this.origin = origin;
        this.doorbell = doorbell;
    }

    /** Begins to follow. */
    public void start() {
        thread.start();
    }

    /** Position of the newest event up to which the line holds, {@code -1} while the log is empty. */
    public long head() {
        return head;
    }

    @Override
    public Optional<LogBroken> broken() {
        return Optional.ofNullable(broken);
    }

    /** Why nothing can be said at the moment. */
    public Optional<String> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            long seen = doorbell.rings();
            look();
            try {
                Thread.sleep(AT_MOST_EVERY);
                doorbell.await(seen, AT_LEAST_EVERY.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Follows the line to its end, once. */
    void look() {
        try {
            Follower line = follower == null ? fromTheEnd() : follower;
            follower = line;
            boolean grew = false;
            while (!line.more(PAGE).isEmpty()) {
                head = line.next() - 1;
                grew = true;
            }
            head = line.next() - 1;
            if (!grew) requireEnd(line);
            broken = null;
            unreadable = null;
        } catch (LogBroken e) {
            if (broken == null) LOG.error("The line of commits is broken: {}", e.getMessage());
            broken = e;
        } catch (RuntimeException e) { // the database is away, or this server is stopping: looked at again in a moment
            if (unreadable == null && !closed) LOG.warn("The end of the log cannot be read: {}", e.toString());
            unreadable = e.toString();
        }
    }

    /** What was read before must still be there. */
    private void requireEnd(Follower line) {
        long next = log.newest().map(Commit::next).orElse(0L);
        if (next < line.next()) throw new LogBroken(next, "events up to position " + (line.next() - 1) + " are gone");
    }

    private Follower fromTheEnd() {
        long last = log.newest().map(Commit::last).orElse(-1L);
        return Follower.after(log, origin, last);
    }
}

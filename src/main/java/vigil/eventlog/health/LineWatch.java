package vigil.eventlog.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
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
 * Follows the line of commits from where the furthest reader stood when this server started: every commit behind that must
 * follow the one before without a gap and continue its link (rule R5). So a break that stopped all readers is found again by
 * every start. What is wrong stays wrong until the line can be followed again from the last sound commit, which must still
 * stand where it was read; nothing is ever stepped over. What lies before is the matter of the audit and of fsck.
 */
public final class LineWatch implements Line, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LineWatch.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(200);
    private static final Duration DOUBT = Duration.ofSeconds(1);
    private static final int PAGE = 500;

    private final CommitLog log;
    private final String origin;
    private final Doorbell doorbell;
    private final LongSupplier begin;
    private final Thread thread = Thread.ofVirtual().name("log-line").unstarted(this::run);
    private @Nullable Follower follower;
    private Commit.@Nullable Head sound;
    private volatile long head = -1;
    private volatile @Nullable LogBroken broken;
    private volatile @Nullable String unreadable;
    private volatile boolean closed;

    /** @param begin position behind which to begin, {@code -1} for the whole log; asked until the line could be begun there */
    public LineWatch(CommitLog log, String origin, Doorbell doorbell, LongSupplier begin) {
        this.log = log;
        this.origin = origin;
        this.doorbell = doorbell;
        this.begin = begin;
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

    /**
     * Follows the line to its end, once. What seems broken is looked at again a moment later: right after an election a database
     * server may show less than a majority holds and was shown before.
     */
    void look() {
        LogBroken found = found();
        if (found != null && broken == null && !closed) {
            LockSupport.parkNanos(DOUBT.toNanos());
            found = found();
            if (found != null) LOG.error("The line of commits is broken: {}", found.getMessage());
        }
        broken = found;
    }

    /** What is wrong with it now; as before while it cannot be read. */
    private @Nullable LogBroken found() {
        try {
            follow();
            unreadable = null;
            return null;
        } catch (LogBroken e) {
            follower = null; // from the last sound commit again, or what is appended meanwhile hides what is gone
            return e;
        } catch (RuntimeException e) { // the database is away, or this server is stopping: looked at again in a moment
            if (unreadable == null && !closed) LOG.warn("The end of the log cannot be read: {}", e.toString());
            unreadable = e.toString();
            return broken;
        }
    }

    private void follow() {
        Follower line = follower == null ? begin() : follower;
        follower = line;
        reached(line);
        boolean grew = false;
        while (!line.more(PAGE).isEmpty()) {
            reached(line);
            grew = true;
        }
        if (!grew) requireEnd(line.head());
    }

    private void reached(Follower line) {
        sound = line.head();
        head = line.next() - 1;
    }

    /** At first where readers stand; later behind the last sound commit. */
    private Follower begin() {
        Commit.Head last = sound;
        if (last == null) return Follower.after(log, origin, begin.getAsLong());
        if (last.next() > 0) requireStill(last);
        return Follower.after(log, origin, last.next() - 1);
    }

    /** Where nothing came, what was read last must be the end. */
    private void requireEnd(Commit.Head last) {
        Optional<Commit> newest = log.newest();
        long next = newest.map(Commit::next).orElse(0L);
        if (next < last.next()) throw gone(next, last);
        if (next == last.next() && next > 0) requireSame(newest.orElseThrow(), last);
    }

    /** The last sound commit must stand where it stood, whatever has come behind it. */
    private void requireStill(Commit.Head last) {
        Optional<Commit> standing = log.holding(last.next() - 1);
        long next = standing.map(Commit::next).orElse(0L);
        if (next < last.next()) throw gone(next, last);
        requireSame(standing.orElseThrow(), last);
    }

    private static LogBroken gone(long next, Commit.Head last) {
        return new LogBroken(next, "events up to position " + (last.next() - 1) + " are gone");
    }

    private static void requireSame(Commit standing, Commit.Head last) {
        if (standing.link().equals(last.link())) return;
        throw new LogBroken(standing.position(), "another commit stands here than was read before");
    }
}

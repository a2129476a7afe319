package vigil.eventlog.read;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.Outcome;
import vigil.eventlog.format.Commit;

/**
 * The log for those who follow it. Commits at its end that this server appended itself, and a majority has acknowledged, are in
 * memory: they are read without asking the database again. What other servers appended is not remembered. Whoever has read all
 * that this server knows of is told so without asking, too, but twice a second: under load a dozen followers would ask a hundred
 * times a second each, and {@link TailWatch} looks for all of them. So who must know what the database holds does not read by
 * this. Bounded.
 */
public final class RecentLog implements CommitLog {

    private static final int MOST_COMMITS = 2_000;

    /** Of payloads. */
    private static final long MOST_BYTES = 8L << 20;

    private static final long TRUSTED_NANOS = Duration.ofMillis(500).toNanos();

    private final CommitLog log;
    private final NavigableMap<Long, Commit> recent = new TreeMap<>(); // without a gap
    private long bytes;
    private long end = -1;
    private final LongSupplier nanoTime;
    private long askedAt;

    public RecentLog(CommitLog log) {
        this(log, System::nanoTime);
    }

    /** With a time of its own. */
    RecentLog(CommitLog log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.askedAt = nanoTime.getAsLong() - TRUSTED_NANOS;
    }

    /** This server appended these, one behind the other. */
    public synchronized void appended(List<Commit> commits) {
        if (!recent.isEmpty() && recent.lastEntry().getValue().next() != commits.getFirst().position()) forget();
        for (Commit commit : commits) {
            recent.put(commit.position(), commit);
            bytes += commit.body().size();
        }
        end = Math.max(end, commits.getLast().next());
        while (recent.size() > MOST_COMMITS || bytes > MOST_BYTES) {
            bytes -= recent.pollFirstEntry().getValue().body().size();
        }
    }

    /** The log goes on to here at least; says whether that was not known. */
    public synchronized boolean noticed(long next) {
        boolean news = next > end;
        end = Math.max(end, next);
        return news;
    }

    /** Position behind the newest commit that this server knows of; {@code -1} when it knows none. */
    public synchronized long end() {
        return end;
    }

    private void forget() {
        recent.clear();
        bytes = 0;
    }

    private synchronized List<Commit> remembered(long position, int limit) {
        if (!recent.containsKey(position)) return List.of();
        return recent.tailMap(position, true).values().stream().limit(limit).toList();
    }

    /** Whether somebody who has read to there need not ask now. */
    private synchronized boolean isEnd(long position) {
        if (position != end) return false;
        long now = nanoTime.getAsLong();
        if (now - askedAt < TRUSTED_NANOS) return true;
        askedAt = now;
        return false;
    }

    @Override
    public List<Commit> from(long position, int limit) {
        List<Commit> found = remembered(position, limit);
        if (!found.isEmpty()) return found;
        if (isEnd(position)) return List.of();
        List<Commit> stored = log.from(position, limit);
        if (!stored.isEmpty()) noticed(stored.getLast().next());
        return stored;
    }

    @Override
    public Outcome append(List<Commit> commits) {
        return log.append(commits);
    }

    @Override
    public Optional<Commit> newest() {
        return log.newest();
    }

    @Override
    public List<Commit> at(Collection<Long> positions) {
        return log.at(positions);
    }

    @Override
    public Optional<Commit> holding(long position) {
        return log.holding(position);
    }

    @Override
    public List<Commit> of(String stream, long sequence, int limit) {
        return log.of(stream, sequence, limit);
    }

    @Override
    public Optional<Commit> newestOf(String stream) {
        return log.newestOf(stream);
    }
}

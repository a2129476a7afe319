package vigil.eventlog.read;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.Outcome;
import vigil.eventlog.format.Commit;

/**
 * The log with those commits at its end in memory that this server appended itself and a majority has acknowledged: whoever
 * follows the log reads them without asking the database again. What other servers appended is not remembered; and whoever
 * checks what the database holds must not read by this. Bounded.
 */
public final class RecentLog implements CommitLog {

    private static final int MOST_COMMITS = 2_000;

    /** Of payloads. */
    private static final long MOST_BYTES = 8L << 20;

    private final CommitLog log;
    private final NavigableMap<Long, Commit> recent = new TreeMap<>(); // without a gap
    private long bytes;

    public RecentLog(CommitLog log) {
        this.log = log;
    }

    /** This server appended these, one behind the other. */
    public synchronized void appended(List<Commit> commits) {
        if (!recent.isEmpty() && recent.lastEntry().getValue().next() != commits.getFirst().position()) forget();
        for (Commit commit : commits) {
            recent.put(commit.position(), commit);
            bytes += commit.body().size();
        }
        while (recent.size() > MOST_COMMITS || bytes > MOST_BYTES) {
            bytes -= recent.pollFirstEntry().getValue().body().size();
        }
    }

    private void forget() {
        recent.clear();
        bytes = 0;
    }

    private synchronized List<Commit> remembered(long position, int limit) {
        if (!recent.containsKey(position)) return List.of();
        return recent.tailMap(position, true).values().stream().limit(limit).toList();
    }

    @Override
    public List<Commit> from(long position, int limit) {
        List<Commit> found = remembered(position, limit);
        return found.isEmpty() ? log.from(position, limit) : found;
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

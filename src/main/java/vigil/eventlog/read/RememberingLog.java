package vigil.eventlog.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.Outcome;
import vigil.eventlog.format.Commit;

/**
 * Remembers which stream stands in which commits, for the embedded database, which reads quickly by {@code _id} only. It
 * says where to look, never what is there: every commit is read from the log, and the end of the log is looked for before
 * every reading. Bounded; a larger log is read through.
 */
public final class RememberingLog implements CommitLog {

    private static final int PAGE = 1000;
    private static final int AT_ONCE = 100;
    private static final int MOST_PLACES = 5_000_000;

    private final CommitLog log;
    private final Places places = new Places();
    private long next;
    private boolean full;

    public RememberingLog(CommitLog log) {
        this.log = log;
    }

    @Override
    public Outcome append(List<Commit> commits) {
        Outcome outcome = log.append(commits);
        if (outcome instanceof Outcome.Written) {
            synchronized (this) {
                commits.stream().filter(commit -> commit.position() == next).forEach(this::remember);
            }
        }
        return outcome;
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
    public List<Commit> from(long position, int limit) {
        return log.from(position, limit);
    }

    @Override
    public Optional<Commit> holding(long position) {
        return log.holding(position);
    }

    @Override
    public List<Commit> of(String stream, long sequence, int limit) {
        List<Long> starts;
        synchronized (this) {
            catchUp();
            if (full) return log.of(stream, sequence, limit);
            starts = places.of(stream, sequence, limit);
        }
        return exactly(starts);
    }

    @Override
    public Optional<Commit> newestOf(String stream) {
        List<Long> starts;
        synchronized (this) {
            catchUp();
            if (full) return log.newestOf(stream);
            starts = places.of(stream, 0, Integer.MAX_VALUE);
        }
        return starts.isEmpty() ? Optional.empty() : log.at(starts.getLast());
    }

    private List<Commit> exactly(List<Long> starts) {
        List<Commit> found = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i += AT_ONCE) {
            found.addAll(log.at(starts.subList(i, Math.min(starts.size(), i + AT_ONCE))));
        }
        if (found.size() != starts.size()) throw new LogBroken(starts.getFirst(), "a commit read before is gone");
        return found;
    }

    private void catchUp() {
        while (!full) {
            List<Commit> page = log.from(next, PAGE);
            if (page.isEmpty()) return;
            page.forEach(this::remember);
        }
    }

    private void remember(Commit commit) {
        if (commit.position() != next) throw new LogBroken(next, "nothing stands here");
        places.add(commit);
        next = commit.next();
        if (places.size() > MOST_PLACES) {
            full = true;
            places.clear();
        }
    }
}

package vigil.eventlog.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.Outcome;
import vigil.eventlog.format.Commit;

/**
 * Remembers where commits begin and which stream stands in which, for a database whose only fast reading is by {@code _id}
 * (the embedded one scans for everything else). It says where to look, never what is there: every commit is read from the
 * log, and before every reading the end of the log is looked for. Bounded; a larger log is read through.
 */
public final class RememberingLog implements CommitLog {

    private static final int PAGE = 10_000;
    private static final int MOST_PLACES = 5_000_000;

    private final CommitLog log;
    private final Places places = new Places();
    private @Nullable Commit newest;
    private boolean full;

    public RememberingLog(CommitLog log) {
        this.log = log;
    }

    @Override
    public Outcome append(List<Commit> commits) {
        Outcome outcome = log.append(commits);
        if (outcome instanceof Outcome.Written) {
            synchronized (this) {
                commits.stream().filter(commit -> commit.position() == next()).forEach(this::remember);
            }
        }
        return outcome;
    }

    @Override
    public synchronized Optional<Commit> newest() {
        catchUp();
        return full ? log.newest() : Optional.ofNullable(newest);
    }

    @Override
    public List<Commit> at(Collection<Long> positions) {
        return positions.isEmpty() ? List.of() : log.at(positions);
    }

    @Override
    public List<Commit> from(long position, int limit) {
        List<Long> starts;
        synchronized (this) {
            catchUp();
            if (full) return log.from(position, limit);
            starts = places.from(position, limit);
        }
        return exactly(starts);
    }

    @Override
    public Optional<Commit> holding(long position) {
        Optional<Long> start;
        synchronized (this) {
            catchUp();
            if (full) return log.holding(position);
            start = places.holding(position);
        }
        return start.flatMap(log::at);
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

    private List<Commit> exactly(List<Long> starts) {
        List<Commit> found = at(starts);
        if (found.size() != starts.size()) throw new LogBroken(starts.getFirst(), "a commit read before is gone");
        return found;
    }

    private long next() {
        return newest == null ? 0 : newest.next();
    }

    private void catchUp() {
        if (full) return;
        if (newest == null) readAll();
        for (Optional<Commit> next = log.at(next()); next.isPresent(); next = log.at(next())) remember(next.get());
    }

    private void readAll() {
        for (List<Commit> page = log.from(next(), PAGE); !page.isEmpty(); page = log.from(next(), PAGE)) {
            for (Commit commit : page) {
                if (commit.position() != next()) throw new LogBroken(next(), "nothing stands here");
                remember(commit);
            }
        }
    }

    private void remember(Commit commit) {
        places.add(commit);
        newest = commit;
        if (places.size() > MOST_PLACES) {
            full = true;
            places.clear();
        }
    }
}

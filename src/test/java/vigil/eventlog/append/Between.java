package vigil.eventlog.append;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vigil.eventlog.format.Commit;

/** A log that lets something happen before every question; tests override single answers. */
class Between implements CommitLog {

    private final CommitLog log;
    private final Runnable before;

    Between(CommitLog log, Runnable before) {
        this.log = log;
        this.before = before;
    }

    @Override
    public Outcome append(List<Commit> commits) {
        before.run();
        return log.append(commits);
    }

    @Override
    public Optional<Commit> newest() {
        before.run();
        return log.newest();
    }

    @Override
    public List<Commit> at(Collection<Long> positions) {
        before.run();
        return log.at(positions);
    }

    @Override
    public List<Commit> from(long position, int limit) {
        before.run();
        return log.from(position, limit);
    }

    @Override
    public Optional<Commit> holding(long position) {
        before.run();
        return log.holding(position);
    }

    @Override
    public List<Commit> of(String stream, long sequence, int limit) {
        before.run();
        return log.of(stream, sequence, limit);
    }

    @Override
    public Optional<Commit> newestOf(String stream) {
        before.run();
        return log.newestOf(stream);
    }
}

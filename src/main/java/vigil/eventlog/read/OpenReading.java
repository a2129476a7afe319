package vigil.eventlog.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.EventHistory;
import vigil.eventlog.format.Commit;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** A reading that checks every commit against the one before and waits at the doorbell. */
final class OpenReading implements EventHistory.Reading {

    private static final int COMMITS_AT_ONCE = 500;

    /** Characters of payloads after which a batch is large enough. */
    private static final long MUCH = 8_000_000;

    /** From how many commits on it pays to decode on several processors. */
    private static final int WORTH_SHARING = 64;

    private final LogHistory atTheEnd;
    private LogHistory history;
    private final Doorbell doorbell;
    private long reached;
    private @Nullable Follower follower;
    private long seen = -1;

    OpenReading(LogHistory history, LogHistory atTheEnd, Doorbell doorbell, long after) {
        this.history = history;
        this.atTheEnd = atTheEnd;
        this.doorbell = doorbell;
        this.reached = after;
    }

    @Override
    public List<Recorded<Event>> more(int events) {
        seen = doorbell.rings();
        Follower line = follower == null ? history.follower(reached) : follower;
        follower = null; // when this fails, the next reading begins where the last one that did not fail has ended
        List<Recorded<Event>> read = decoded(commits(line, events));
        if (!read.isEmpty()) reached = read.getLast().position();
        if (!read.isEmpty() || history == atTheEnd) follower = line;
        else history = atTheEnd;
        return read;
    }

    private static List<Commit> commits(Follower line, int events) {
        List<Commit> commits = new ArrayList<>();
        long count = 0;
        long size = 0;
        while (count < events && size < MUCH) {
            List<Commit> page = line.more((int) Math.min(COMMITS_AT_ONCE, events - count));
            if (page.isEmpty()) break;
            commits.addAll(page);
            count += page.stream().mapToLong(commit -> commit.body().entries().size()).sum();
            size += page.stream().mapToLong(OpenReading::size).sum();
        }
        return commits;
    }

    private List<Recorded<Event>> decoded(Collection<Commit> commits) {
        var stream = commits.size() < WORTH_SHARING ? commits.stream() : commits.parallelStream();
        return stream.flatMap(history::recorded)
                .filter(recorded -> recorded.position() > reached)
                .toList();
    }

    private static long size(Commit commit) {
        return commit.body().entries().stream()
                .mapToLong(entry -> entry.payload().length())
                .sum();
    }

    @Override
    public void awaitMore(long nanos) throws InterruptedException {
        doorbell.await(seen, nanos, TimeUnit.NANOSECONDS);
    }
}

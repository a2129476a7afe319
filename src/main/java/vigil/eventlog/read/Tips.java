package vigil.eventlog.read;

import java.util.List;
import java.util.Optional;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;

/** Finds ends and beginnings in the log without reading all of it. */
public final class Tips {

    private final CommitLog log;

    public Tips(CommitLog log) {
        this.log = log;
    }

    /** The highest sequence of a stream. */
    public Optional<Long> lastSequence(String stream) {
        return lastSequence(stream, 0);
    }

    /** The highest sequence of a stream that is not below one; empty when there is none. Streams only go on. */
    Optional<Long> lastSequence(String stream, long from) {
        return log.newestOf(stream)
                .flatMap(commit -> commit.body().entries().stream()
                        .filter(entry -> entry.stream().equals(stream))
                        .map(Entry::sequence)
                        .max(Long::compare))
                .filter(last -> last >= from);
    }

    /**
     * Position of the first event whose time is not before that, the position behind the newest when there is none. Times
     * may go back from one event to the next; the running maximum in every commit never does, so it can be searched.
     */
    public long firstAt(long micros) {
        Optional<Commit> newest = log.newest();
        if (newest.isEmpty()) return 0;
        if (newest.get().latest() < micros) return newest.get().next();
        long low = 0;
        long high = newest.get().position();
        while (low < high) {
            Commit middle = commitAt((low + high) >>> 1);
            if (middle.latest() < micros) low = middle.next();
            else high = middle.position();
        }
        return firstIn(commitAt(low), micros);
    }

    private static long firstIn(Commit commit, long micros) {
        List<Entry> entries = commit.body().entries();
        int index = 0;
        while (entries.get(index).time() < micros) index++;
        return commit.position() + index;
    }

    private Commit commitAt(long position) {
        return log.holding(position)
                .orElseThrow(() -> new IllegalStateException("position " + position + " was there a moment ago"));
    }
}

package vigil.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.Outcome;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;

/** Makes a log long quickly: commits of one event, properly linked, many in one insert. */
final class Filling {

    private static final int AT_ONCE = 500;

    private Filling() {}

    /** Appends until the log has so many events. */
    static void until(long events, CommitLog log, String origin, Iterator<Entry> entries) {
        Commit.Head head = log.newest().map(Commit::head).orElseGet(() -> Commit.Head.ofEmpty(origin));
        while (head.next() < events) {
            List<Commit> batch = new ArrayList<>(AT_ONCE);
            while (batch.size() < AT_ONCE && head.next() < events) {
                Commit next =
                        Commit.after(head, Prepared.of(List.of(entries.next())), System.currentTimeMillis(), "bench");
                batch.add(next);
                head = next.head();
            }
            Outcome outcome = log.append(batch);
            if (!(outcome instanceof Outcome.Written)) throw new IllegalStateException("not written: " + outcome);
        }
    }
}

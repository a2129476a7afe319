package vigil.eventlog.read;

import java.util.ArrayList;
import java.util.List;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;

/**
 * Reads commits one after the other and checks each against the one before (rule R5): what it gives is a prefix without a
 * gap whose links hold. A gap or a broken link is not stepped over. Not for use by several threads.
 */
public final class Follower {

    private final CommitLog log;
    private Commit.Head head;
    private List<Commit> begun;

    private Follower(CommitLog log, Commit.Head head, List<Commit> begun) {
        this.log = log;
        this.head = head;
        this.begun = begun;
    }

    /** A follower whose first commit is the one with the event after a position; {@code -1} begins with the log. */
    public static Follower after(CommitLog log, String origin, long position) {
        if (position < 0) return new Follower(log, Commit.Head.ofEmpty(origin), List.of());
        Commit holding = log.holding(position)
                .filter(commit -> commit.last() >= position)
                .orElseThrow(() -> new LogBroken(position, "is beyond the end of the log; it may have lost events"));
        if (!holding.linked()) throw new LogBroken(holding.position(), "the link does not fit the commit");
        return new Follower(log, holding.head(), holding.last() > position ? List.of(holding) : List.of());
    }

    /** At most so many commits more; empty when there are none now. The first may begin before the position asked for. */
    public List<Commit> more(int limit) {
        if (!begun.isEmpty()) {
            List<Commit> first = begun;
            begun = List.of();
            return first;
        }
        List<Commit> found = log.from(head.next(), limit);
        if (!found.isEmpty() && found.getFirst().position() != head.next()) found = log.from(head.next(), limit);
        List<Commit> checked = new ArrayList<>(found.size());
        for (Commit commit : found) {
            if (commit.position() != head.next() && !checked.isEmpty()) break; // the rest is looked at again next time
            check(commit);
            checked.add(commit);
            head = commit.head();
        }
        return checked;
    }

    /** Position of the next event not given yet. */
    public long next() {
        return head.next();
    }

    /** The last commit given, or begun with, as what the next is put behind. */
    public Commit.Head head() {
        return head;
    }

    private void check(Commit commit) {
        if (commit.position() != head.next()) {
            throw new LogBroken(head.next(), "nothing stands here, but position " + commit.position() + " is filled");
        }
        if (!commit.previous().equals(head.link())) {
            throw new LogBroken(commit.position(), "the commit does not continue the one before");
        }
        if (!commit.linked()) throw new LogBroken(commit.position(), "the link does not fit the commit");
    }
}

package vigil.eventlog.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.eventlog.LogBroken;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;

/** Takes one commit after the other and checks everything that can be checked in it: place, links, hashes, times, streams. */
public final class CommitCheck {

    private final Map<String, Long> lastSequences = new HashMap<>();
    private final boolean streams;
    private Commit.Head head;

    /** A check from the beginning of a log. */
    public CommitCheck(String origin) {
        this(Commit.Head.ofEmpty(origin), true);
    }

    private CommitCheck(Commit.Head head, boolean streams) {
        this.head = head;
        this.streams = streams;
    }

    /** Goes on where an earlier check stopped; of streams it remembers nothing, so it does not look at their order. */
    public static CommitCheck after(Commit.Head head) {
        return new CommitCheck(head, false);
    }

    /** The end of what was found sound. */
    public Commit.Head end() {
        return head;
    }

    /** How many events of a stream were seen. */
    public long count(String stream) {
        return lastSequences.getOrDefault(stream, -1L) + 1;
    }

    /** Position where the next commit must begin. */
    public long next() {
        return head.next();
    }

    /** Link of the last sound commit. */
    public Hash head() {
        return head.link();
    }

    /**
     * Checks the next commit.
     *
     * @throws LogBroken what is wrong with it
     */
    public void accept(Commit commit) {
        long position = commit.position();
        require(position >= head.next(), position, "overlaps the commit before");
        require(position == head.next(), head.next(), "nothing stands here, the next commit is at " + position);
        require(commit.previous().equals(head.link()), position, "the link to the commit before is broken");
        checkLeaves(commit);
        require(commit.linked(), position, "the commit's own link does not fit what it holds");
        require(commit.time() >= head.time(), position, "was committed before the commit before it");
        long latest = Math.max(head.latest(), commit.body().latest());
        require(commit.latest() == latest, position, "the running maximum of event times is wrong");
        for (int i = 0; i < commit.body().entries().size(); i++) {
            checkStream(position + i, commit.body().entries().get(i));
        }
        head = commit.head();
    }

    /**
     * Checks that a commit's events are what was hashed, and its root.
     *
     * @throws LogBroken they are not
     */
    public static void checkLeaves(Commit commit) {
        List<Entry> entries = commit.body().entries();
        for (int i = 0; i < entries.size(); i++) {
            require(
                    entries.get(i).leaf().equals(commit.body().leaves().get(i)),
                    commit.position() + i,
                    "the event is not what was hashed");
        }
        Hash root = Hashing.root(commit.body().leaves());
        require(root.equals(commit.body().root()), commit.position(), "the root does not fit the leaves");
    }

    private void checkStream(long position, Entry entry) {
        if (entry.alone() || !streams) return;
        Long last = lastSequences.put(entry.stream(), entry.sequence());
        long expected = last == null ? 0 : last + 1;
        require(
                entry.sequence() == expected,
                position,
                "stream " + entry.stream() + " goes on with " + entry.sequence() + " instead of " + expected);
    }

    private static void require(boolean sound, long position, String otherwise) {
        if (!sound) throw new LogBroken(position, otherwise);
    }
}

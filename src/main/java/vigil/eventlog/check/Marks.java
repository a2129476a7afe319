package vigil.eventlog.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vigil.eventlog.Anchor;
import vigil.eventlog.LogBroken;
import vigil.eventlog.check.Finding.Area;
import vigil.eventlog.format.Hash;
import vigil.eventlog.proof.Checkpoints;
import vigil.eventlog.proof.LogKeys;
import vigil.eventlog.proof.Signed;
import vigil.eventlog.tree.Frontier;

/** Every checkpoint there is, in the database and outside, in the order in which the growing log meets them. */
final class Marks {

    private static final int PAGE = 1000;

    private final String origin;
    private final LogKeys keys;
    private final List<Finding> findings;
    private final List<Mark> gathered = new ArrayList<>();
    private Deque<Mark> waiting = new ArrayDeque<>();

    private record Mark(Area area, String where, long size, Hash root) {}

    Marks(String origin, LogKeys keys, List<Finding> findings) {
        this.origin = origin;
        this.keys = keys;
        this.findings = findings;
    }

    /** Reads the checkpoints of the database; answers the largest size of those that the log has signed. */
    long gather(Checkpoints checkpoints) {
        long next = 0;
        try {
            for (List<Signed> page = checkpoints.from(0, PAGE); !page.isEmpty(); page = checkpoints.from(next, PAGE)) {
                for (Signed signed : page) take(Area.CHECKPOINT, "size " + signed.checkpoint().size(), signed);
                next = page.getLast().checkpoint().size() + 1;
            }
        } catch (LogBroken e) {
            findings.add(new Finding(Area.CHECKPOINT, "size " + e.position(), e.what()));
        }
        return gathered.stream().filter(mark -> mark.area == Area.CHECKPOINT).mapToLong(Mark::size).max().orElse(-1);
    }

    /** Reads the checkpoints kept outside; answers how many. */
    int gather(Anchor anchor) {
        int[] count = {0};
        anchor.each(note -> {
            String where = anchor.name() + " number " + ++count[0];
            try {
                take(Area.ANCHOR, where, Signed.parse(note));
            } catch (IllegalArgumentException e) {
                findings.add(new Finding(Area.ANCHOR, where, "is not a checkpoint: " + e.getMessage()));
            }
        });
        return count[0];
    }

    private void take(Area area, String where, Signed signed) {
        if (!signed.checkpoint().origin().equals(origin)) {
            findings.add(new Finding(area, where, "is a checkpoint of another log"));
        } else if (!keys.known().isEmpty() && !signed.isBy(keys.known())) {
            findings.add(new Finding(area, where, "is not signed by a key of this log"));
        } else {
            gathered.add(new Mark(area, where, signed.checkpoint().size(), signed.checkpoint().root()));
        }
    }

    /** Everything is gathered: what is kept outside was kept here first. */
    void sort() {
        Set<Long> here = new HashSet<>();
        gathered.stream().filter(mark -> mark.area == Area.CHECKPOINT).forEach(mark -> here.add(mark.size));
        Set<Long> missing = new TreeSet<>();
        gathered.stream().filter(mark -> !here.contains(mark.size)).forEach(mark -> missing.add(mark.size));
        missing.forEach(size -> findings.add(
                new Finding(Area.CHECKPOINT, "size " + size, "is kept outside, but not (or not whole) among the log's checkpoints")));
        gathered.sort(Comparator.comparingLong(Mark::size));
        waiting = new ArrayDeque<>(gathered);
    }

    int size() {
        return gathered.size();
    }

    /** The log has grown so far. */
    void at(Frontier frontier) {
        while (!waiting.isEmpty() && waiting.peek().size() <= frontier.size()) {
            Mark mark = waiting.remove();
            if (mark.size() == frontier.size() && mark.root().equals(frontier.root())) continue;
            findings.add(new Finding(
                    mark.area(), mark.where(), "says another root than the " + mark.size() + " first events of the log lead to"));
        }
    }

    /** The log ends so soon. */
    void end(long size) {
        for (Mark mark : waiting) {
            findings.add(new Finding(
                    mark.area(),
                    mark.where(),
                    "speaks of " + mark.size() + " events, but the log ends after " + size + ": its newest part was cut off"));
        }
    }
}

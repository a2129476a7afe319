package vigil.eventlog.check;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.Anchor;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.check.Finding.Area;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Hash;
import vigil.eventlog.mongo.Foreign;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCheckpoints;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.eventlog.mongo.MongoStatements;
import vigil.eventlog.mongo.MongoTiles;
import vigil.eventlog.mongo.TokenMarks;
import vigil.eventlog.proof.LogKeys;
import vigil.eventlog.read.CommitCheck;
import vigil.eventlog.tree.Frontier;

/**
 * Everything about a log in one walk: chain, index, tree, checkpoints, statements, anchors, tokens. What says how far the
 * log goes is read before the walk, so that a running system may go on writing.
 */
public final class FullCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FullCheck.class);
    private static final int PAGE = 500;

    private final MongoDatabase database;
    private final LogMarks marks;
    private final LogKeys keys;
    private final List<Anchor> anchors;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unreachable = new ArrayList<>();
    private final Frontier frontier = new Frontier();
    private long commits;

    public FullCheck(MongoDatabase database, LogMarks marks, LogKeys keys, List<Anchor> anchors) {
        this.database = database;
        this.marks = marks;
        this.keys = keys;
        this.anchors = anchors;
    }

    /**
     * What was found.
     *
     * @param commits sound commits from the beginning
     * @param events in them
     * @param head link hash of the last one, hex
     * @param leaves of the tree
     * @param checkpoints well-formed and signed ones, those outside included
     * @param remarks what does not belong there and does no harm
     * @param unreachable anchors that could not be looked at
     */
    public record Report(
            long commits,
            long events,
            String head,
            long leaves,
            int checkpoints,
            int statements,
            int tokens,
            List<Finding> findings,
            List<Finding> remarks,
            List<String> unreachable) {}

    /** Looks at everything once. */
    public Report run() {
        if (!LogMarks.hasUniqueIndex(database)) {
            found(Area.INDEX, "log", "the unique index {ev.a: 1, ev.s: 1} is missing, not unique for all or still being built");
        }
        Surroundings surroundings = Surroundings.of(Foreign.besideLog(database));
        findings.addAll(surroundings.findings());
        Map<String, Long> tokens = TokenMarks.of(database);
        Marks roots = new Marks(marks.origin(), keys, findings);
        Words words = new Words(keys, findings);
        words.gather(new MongoStatements(database));
        anchors.forEach(anchor -> gather(roots, anchor)); // before the log's own, where each was kept before it came there
        long raised = roots.gather(new MongoCheckpoints(database));
        roots.sort();
        int statements = words.size();
        int checkpoints = roots.size();
        TreeEnds tree = tree();
        tree.overhang().or(() -> tree.lag(raised)).ifPresent(findings::add);
        long leaves = tree.leaves();
        CommitCheck check = new CommitCheck(marks.origin());
        if (walk(check, new Leaves(leaves, raised), roots, words)) end(leaves, roots, words, tokens);
        return new Report(
                commits, check.next(), check.head().hex(), leaves, checkpoints, statements, tokens.size(),
                List.copyOf(findings), surroundings.remarks(), List.copyOf(unreachable));
    }

    private void gather(Marks roots, Anchor anchor) {
        try {
            roots.gather(anchor);
        } catch (RuntimeException e) { // said in the report: the command then does not end with "sound"
            LOG.debug("an anchor cannot be read", e);
            unreachable.add(anchor.name());
        }
    }

    private TreeEnds tree() {
        try {
            return TreeEnds.of(new MongoTiles(database));
        } catch (LogBroken e) {
            found(Area.TREE, "position " + e.position(), e.what());
            return TreeEnds.none();
        }
    }

    /** Whether the log was sound to its end. */
    private boolean walk(CommitCheck check, Leaves tree, Marks roots, Words words) {
        CommitLog log = new MongoCommitLog(database);
        try {
            for (List<Commit> page = log.from(0, PAGE); !page.isEmpty(); page = log.from(check.next(), PAGE)) {
                for (Commit commit : page) {
                    check.accept(commit);
                    commits++;
                    for (Hash leaf : commit.body().leaves()) {
                        tree.accept(frontier.size(), leaf);
                        frontier.add(leaf);
                    }
                    roots.at(frontier);
                    words.at(frontier, check);
                }
            }
            return true;
        } catch (LogBroken e) {
            found(Area.LOG, "position " + e.position(), e.what());
            return false;
        }
    }

    private void end(long leaves, Marks roots, Words words, Map<String, Long> tokens) {
        long size = frontier.size();
        if (leaves > size) {
            found(Area.TREE, "leaf " + size, "the tree has " + leaves + " leaves, but the log ends after " + size + " events");
        }
        roots.end(size);
        words.end(size);
        tokens.forEach((name, position) -> {
            if (position == Long.MAX_VALUE) found(Area.TOKEN, name, "cannot be read");
            else if (position >= size) {
                found(Area.TOKEN, name, "is at position " + position + ", but the log ends after " + size + " events");
            }
        });
    }

    private void found(Area area, String where, String what) {
        findings.add(new Finding(area, where, what));
    }

    /** The kept tree beside the leaves of the log, until the first difference. */
    private final class Leaves {

        private final long count;
        private final TreeCheck check;
        private boolean differs;

        Leaves(long count, long raised) {
            this.count = count;
            this.check = new TreeCheck(new MongoTiles(database), raised);
        }

        void accept(long position, Hash leaf) {
            if (differs || position >= count) return;
            try {
                check.accept(position, leaf);
            } catch (LogBroken e) {
                differs = true;
                found(Area.TREE, "position " + e.position(), e.what());
            }
        }
    }
}

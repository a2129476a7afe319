package vigil.eventlog.notary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.Anchor;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Hash;
import vigil.eventlog.proof.Checkpoint;
import vigil.eventlog.proof.Checkpoints;
import vigil.eventlog.proof.LogKeys;
import vigil.eventlog.proof.Signed;
import vigil.eventlog.tree.Frontier;
import vigil.eventlog.tree.Growth;
import vigil.eventlog.tree.Paths;
import vigil.eventlog.tree.TileStore;
import vigil.eventlog.tree.Tree;

/**
 * Lets the tree catch up with the log and signs a checkpoint of it. It never signs a fork: what it signs continues the last
 * checkpoint and every one kept outside, or it refuses. Any server may do this at any time.
 */
public final class Notary {

    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);
    private static final int PAGE = 2_000;

    private final CommitLog log;
    private final String origin;
    private final Books books;
    private final LogKeys keys;
    private @Nullable Growth growth;
    private Frontier frontier = new Frontier();
    private final Set<Anchor> agreeing = new HashSet<>();

    /** Where everything is kept. */
    public record Books(TileStore tiles, Checkpoints checkpoints, List<Anchor> anchors) {}

    public Notary(CommitLog log, String origin, Books books, LogKeys keys) {
        this.log = log;
        this.origin = origin;
        this.books = books;
        this.keys = keys;
    }

    /** Whether this server has a key to sign with. */
    public boolean canSign() {
        return keys.signer().isPresent();
    }

    /**
     * A checkpoint of everything the log holds now: signed now, or the last one when nothing was added. Empty while the log is
     * empty; without a key the last one, however old.
     *
     * @throws LogBroken log, tree, checkpoints and anchors do not fit together; nothing is signed
     */
    public synchronized Optional<Signed> seal() {
        try {
            Optional<Signed> last = books.checkpoints().newest();
            last.ifPresent(signed -> believe(signed, "the newest checkpoint"));
            long size = grow();
            if (last.isPresent()) requireContinued(last.get().checkpoint(), size, "the newest checkpoint");
            checkAnchors(size);
            if (size == 0 || !canSign()) return last;
            if (last.isPresent() && last.get().checkpoint().size() == size) return last;
            Signed next = Signed.by(keys.signer().orElseThrow(), new Checkpoint(origin, size, root(size)));
            books.checkpoints().keep(next);
            return Optional.of(next);
        } catch (RuntimeException e) {
            growth = null; // begins again from what is kept
            agreeing.clear();
            throw e;
        }
    }

    /**
     * A checkpoint of the first so many events, signed now and kept.
     *
     * @param newest just sealed, and larger
     * @throws LogBroken the newest does not continue what the tiles say of those events; nothing is signed
     */
    Signed earlier(Checkpoint newest, long size) {
        Tree tree = new Tree(books.tiles());
        Checkpoint earlier = new Checkpoint(origin, size, tree.root(size));
        List<Hash> path = tree.consistency(size, newest.size());
        if (!Paths.consistent(size, earlier.root(), newest.size(), newest.root(), path)) {
            throw new LogBroken(size - 1, "the newest checkpoint does not continue the tree of " + size + " events");
        }
        Signed signed = Signed.by(keys.signer().orElseThrow(), earlier);
        books.checkpoints().keep(signed);
        return signed;
    }

    /** Lets the tree catch up with where the log ends now: one that always grows is not run after. */
    private long grow() {
        Growth growing = growth == null ? begin() : growth;
        long end = log.newest().map(Commit::next).orElse(0L);
        while (growing.size() < end) {
            List<Hash> leaves = growing.more(PAGE);
            if (leaves.isEmpty()) break;
            leaves.forEach(frontier::add);
        }
        requireAsLong(growing.size());
        return growing.size();
    }

    /** Another server may have written what the tree has more. */
    private void requireAsLong(long leaves) {
        long end = log.newest().map(Commit::next).orElse(0L);
        if (end < leaves) throw new LogBroken(end, "the log ends here, but its tree has " + leaves + " leaves");
    }

    private Growth begin() {
        Growth begun = new Growth(log, origin, books.tiles());
        frontier = new Frontier(begun.size(), new Tree(books.tiles()).subtrees(begun.size()));
        growth = begun;
        return begun;
    }

    /** The root by the tiles and by the leaves that came in must be the same. */
    private Hash root(long size) {
        Hash root = frontier.root();
        if (!new Tree(books.tiles()).root(size).equals(root)) {
            throw new LogBroken(size - 1, "the tiles lead to another root than the leaves");
        }
        return root;
    }

    private void believe(Signed signed, String what) {
        if (!signed.checkpoint().origin().equals(origin)) {
            throw new LogBroken(signed.checkpoint().size(), what + " is one of another log");
        }
        if (!keys.known().isEmpty() && !signed.isBy(keys.known())) {
            throw new LogBroken(signed.checkpoint().size(), what + " is not signed by a key of this log");
        }
    }

    private void requireContinued(Checkpoint before, long size, String what) {
        if (before.size() > size) {
            throw new LogBroken(size, "the log ends here, but " + what + " speaks of " + before.size() + " events");
        }
        if (before.size() == 0) return;
        Tree tree = new Tree(books.tiles());
        List<Hash> path = tree.consistency(before.size(), size);
        if (!Paths.consistent(before.size(), before.root(), size, root(size), path)) {
            throw new LogBroken(before.size() - 1, "the tree does not continue " + what + " of " + before.size() + " events");
        }
    }

    /** Once after every start, and after every trouble: later checkpoints continue those. */
    private void checkAnchors(long size) {
        for (Anchor anchor : books.anchors()) {
            if (agreeing.contains(anchor)) continue;
            Optional<String> kept;
            try {
                kept = anchor.newest();
            } catch (RuntimeException e) { // a place that cannot be reached now stops nothing; it is asked again next time
                LOG.warn("Checkpoints in {} cannot be read: {}", anchor.name(), e.toString());
                continue;
            }
            kept.ifPresent(note -> checkAnchored(note, size, "the newest checkpoint in " + anchor.name()));
            agreeing.add(anchor);
        }
    }

    private void checkAnchored(String note, long size, String what) {
        Signed signed = parse(note, what);
        believe(signed, what);
        requireContinued(signed.checkpoint(), size, what);
    }

    private static Signed parse(String note, String what) {
        try {
            return Signed.parse(note);
        } catch (IllegalArgumentException e) {
            throw new LogBroken(0, what + " is not a checkpoint: " + e.getMessage());
        }
    }
}

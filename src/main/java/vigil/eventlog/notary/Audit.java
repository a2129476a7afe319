package vigil.eventlog.notary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.check.TreeCheck;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Hash;
import vigil.eventlog.proof.Checkpoint;
import vigil.eventlog.proof.LogKeys;
import vigil.eventlog.proof.Signed;
import vigil.eventlog.read.CommitCheck;
import vigil.eventlog.tree.Frontier;
import vigil.eventlog.tree.Tree;

/**
 * Goes over the log again and again, slowly: chain, leaves, tree and checkpoints. It follows the tree, not the newest commit,
 * so that everything it has passed was compared with everything. Not for use by several threads.
 */
public final class Audit {

    private static final int PAGE = 100;
    private static final Duration REMEMBERING = Duration.ofSeconds(10);

    private final CommitLog log;
    private final String origin;
    private final Notary.Books books;
    private final Means means;
    private volatile Progress progress;
    private volatile boolean ordered;
    private long remembered;

    /**
     * By which it works.
     *
     * @param every time between the beginnings of two rounds
     */
    public record Means(LogKeys keys, Progress.Memory memory, Duration every) {}

    public Audit(CommitLog log, String origin, Notary.Books books, Means means) {
        this.log = log;
        this.origin = origin;
        this.books = books;
        this.means = means;
        this.progress = means.memory().recall();
    }

    /** How far it has come. */
    public Progress progress() {
        return progress;
    }

    /** Another server may have gone on with it: takes over what that one remembered. */
    public void recall() {
        progress = means.memory().recall();
        recallOrder();
    }

    /** In turn with {@link #order}: an order given meanwhile must not be taken for none. */
    private synchronized void recallOrder() {
        ordered = means.memory().ordered();
    }

    /** Whether somebody wants a round that has not begun, as far as this server knows. */
    public boolean ordered() {
        return ordered;
    }

    /** Whether the next step begins a round that somebody wants, perhaps by another server. */
    boolean beginsByOrder() {
        return !progress.underWay() && (ordered || means.memory().ordered());
    }

    /** Where it is remembered, and what is wrong is told to other servers. */
    Progress.Memory memory() {
        return means.memory();
    }

    /** Wants a round to begin before its time, on whichever server; may be called by any thread. */
    public synchronized void order() {
        means.memory().order();
        ordered = true;
    }

    /**
     * Verifies at least so many events more, if there are so many.
     *
     * @throws LogBroken what is wrong; the next step looks at the same place again
     */
    public void step(int events) {
        long now = System.currentTimeMillis();
        long leaves = Tree.size(books.tiles());
        if (progress.size() > leaves) throw new LogBroken(leaves, "the tree ends here, and once went further");
        if (progress.size() == leaves && !begins(now)) return;
        verify(progress.size() + Math.min(events, leaves - progress.size()), leaves);
        boolean whole = progress.size() == leaves;
        remember(whole ? progress.whole(now) : progress, now, whole);
    }

    /** An order is over when its round has begun, not before: whoever looks in between must not take it for done. */
    private synchronized boolean begins(long now) {
        boolean wanted = means.memory().takeOrder();
        if (!wanted && now - progress.began() < means.every().toMillis()) return false;
        remember(progress.again(now), now, true);
        ordered = false;
        return true;
    }

    private void verify(long target, long leaves) {
        Commit.Head end = progress.end();
        CommitCheck check = CommitCheck.after(end == null ? Commit.Head.ofEmpty(origin) : end);
        Frontier frontier = new Frontier(progress.size(), progress.subtrees());
        long sealed = books.checkpoints().newest().map(signed -> signed.checkpoint().size()).orElse(0L);
        TreeCheck tree = new TreeCheck(books.tiles(), sealed);
        Optional<Signed> next = from(check.next());
        while (check.next() < target) {
            List<Commit> page = log.from(check.next(), PAGE);
            if (page.isEmpty()) throw new LogBroken(check.next(), "the log ends here, but its tree has " + leaves + " leaves");
            for (Commit commit : page) {
                if (commit.position() >= target || commit.next() > leaves) return;
                check.accept(commit);
                for (Hash leaf : commit.body().leaves()) {
                    tree.accept(frontier.size(), leaf);
                    frontier.add(leaf);
                }
                if (next.isPresent() && next.get().checkpoint().size() <= frontier.size()) {
                    require(next.get(), frontier);
                    next = from(frontier.size());
                }
                progress = progress.to(check.end(), frontier.subtrees());
            }
        }
    }

    /** The first checkpoint that speaks of more events. */
    private Optional<Signed> from(long size) {
        return books.checkpoints().from(size + 1, 1).stream().findFirst();
    }

    private void require(Signed signed, Frontier frontier) {
        boolean fits = signed.checkpoint().equals(new Checkpoint(origin, frontier.size(), frontier.root()))
                && (means.keys().known().isEmpty() || signed.isBy(means.keys().known()));
        if (fits) return;
        throw new LogBroken(
                signed.checkpoint().size() - 1,
                "the checkpoint of " + signed.checkpoint().size() + " events says otherwise than the log");
    }

    private void remember(Progress next, long now, boolean atOnce) {
        progress = next;
        if (!atOnce && now - remembered < REMEMBERING.toMillis()) return;
        means.memory().keep(next);
        remembered = now;
    }
}

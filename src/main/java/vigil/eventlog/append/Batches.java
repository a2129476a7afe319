package vigil.eventlog.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.LogBroken;
import vigil.eventlog.OutcomeUnknown;
import vigil.eventlog.format.Commit;

/**
 * Numbers batches behind a head that a majority holds (rule R1: its own acknowledged batch, or what was read) and has each
 * decided before the next is numbered (R2).
 */
public final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final CommitLog log;
    private final Identity identity;
    private final Consumer<List<Commit>> appended;
    private final Pauses pauses;
    private final Turns turns;

    private final LongAdder sent = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder renumberings = new LongAdder();

    private Commit.@Nullable Head basis;

    /**
     * Who writes where.
     *
     * @param origin the log's origin name, the start of its chain
     * @param writer this server
     * @param now commit time in milliseconds
     */
    public record Identity(String origin, String writer, LongSupplier now) {}

    /** @param appended learns what was appended, in order, before the callers do; must not fail */
    public Batches(CommitLog log, Identity identity, Consumer<List<Commit>> appended) {
        this(log, identity, appended, Turns.RACING);
    }

    /** @param turns when this server should write, while others write too */
    public Batches(CommitLog log, Identity identity, Consumer<List<Commit>> appended, Turns turns) {
        this(log, identity, appended, new Manners(new Pauses(), turns));
    }

    /** How a server waits. */
    record Manners(Pauses pauses, Turns turns) {}

    /** With waiting that somebody else determines, for simulations. */
    Batches(CommitLog log, Identity identity, Consumer<List<Commit>> appended, Manners manners) {
        this.log = log;
        this.identity = identity;
        this.appended = appended;
        this.pauses = manners.pauses();
        this.turns = manners.turns();
    }

    /** From that time on doubt is left as doubt: the server is stopping. */
    void giveUpAfter(Duration patience) {
        pauses.giveUpAfter(patience);
    }

    /** Decides every commit of a batch and tells its caller. */
    void decide(List<Submission> batch) {
        count(batch);
        finish(batch, null);
    }

    /** Whether the head is known, so that a batch can be numbered without asking the database. */
    boolean ready() {
        return basis != null;
    }

    /** Numbers a batch; whoever does this sees to it that the batch is finished before another is begun (R2). */
    Begun begin(List<Submission> batch) {
        count(batch);
        turns.await();
        return new Begun(batch, new Sending(log, batch, number(batch)));
    }

    /** A numbered batch: one thread may send it once, another does what is left to do if that did not decide it. */
    final class Begun {

        private final List<Submission> batch;
        private final Sending sending;

        private Begun(List<Submission> batch, Sending sending) {
            this.batch = batch;
            this.sending = sending;
        }

        /** Sends it once; whether that decided all of it. */
        boolean once() {
            sending.once(Batches.this::written, retries::increment);
            return sending.undecided().isEmpty();
        }

        /** Goes on until all of it is decided. */
        void finish() {
            Batches.this.finish(batch, sending);
        }
    }

    private void count(List<Submission> batch) {
        sent.increment();
        commits.add(batch.size());
    }

    private void finish(List<Submission> batch, @Nullable Sending begun) {
        try {
            decide(batch, begun);
        } catch (Pauses.Over e) {
            fail(batch, new OutcomeUnknown("the server stopped before the database answered", e));
        } catch (Sending.Unexplained e) {
            basis = null;
            fail(batch, new OutcomeUnknown("the database refuses the commit and does not show why", e));
        } catch (LogBroken e) {
            LOG.error("The log is broken; nothing is appended", e);
            fail(batch, e);
        }
    }

    private void decide(List<Submission> batch, @Nullable Sending begun) {
        List<Submission> open = batch;
        Sending sending = begun;
        while (!open.isEmpty()) {
            if (sending == null) {
                turns.await();
                sending = new Sending(log, open, number(open));
            }
            sending.go(pauses, this::written, retries::increment);
            if (sending.metForeignCommit()) {
                basis = null;
                renumberings.increment();
                turns.beaten();
            }
            open = sending.undecided();
            sending = null;
        }
    }

    /** Its figures, with how many commits wait elsewhere. */
    Figures figures(int waiting) {
        return new Figures(waiting, sent.sum(), commits.sum(), retries.sum(), renumberings.sum());
    }

    private void written(List<Commit> commits) {
        basis = commits.getLast().head();
        appended.accept(commits);
    }

    private static void fail(List<Submission> batch, RuntimeException reason) {
        batch.forEach(submission -> submission.answer().completeExceptionally(reason)); // those decided keep their answer
    }

    private List<Commit> number(List<Submission> open) {
        Commit.Head head = head();
        List<Commit> numbered = new ArrayList<>(open.size());
        for (Submission submission : open) {
            Commit commit = Commit.after(head, submission.body(), identity.now().getAsLong(), identity.writer());
            numbered.add(commit);
            head = commit.head();
        }
        return numbered;
    }

    private Commit.Head head() {
        for (int failures = 0; ; failures++) {
            if (basis != null) return basis;
            try {
                basis = log.newest().map(Commit::head).orElseGet(() -> Commit.Head.ofEmpty(identity.origin()));
            } catch (LogBroken e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("The head of the log could not be read: {}", e.toString());
                pauses.take(failures);
            }
        }
    }
}

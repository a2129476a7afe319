package vigil.eventlog.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.LogBusy;
import vigil.eventlog.OutcomeUnknown;
import vigil.eventlog.StreamCollision;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Prepared;

/**
 * Puts commits of many callers into the log: while one batch is on its way the next gathers, and a batch is decided before
 * the next is sent. The queue is bounded; who finds it full is told to try again.
 *
 * <p>Whoever has the turn sends. That is a thread of its own, which also does all that takes patience; but a caller who finds
 * nobody there sends its commit itself, which saves waking that thread and being woken by it. What its one attempt does not
 * decide it leaves, with the turn, to that thread.
 */
public final class Appender implements AutoCloseable {

    private static final int MOST_WAITING = 2048;
    private static final long MOST_WAITING_BYTES = 64L << 20;
    private static final int MOST_COMMITS = 256;
    private static final long MOST_BYTES = 4L << 20;

    /** How long a batch waits for the callers whose commits were just answered, as those who write much come at once again. */
    private static final long GATHER = TimeUnit.MICROSECONDS.toNanos(300);

    private final BlockingQueue<Submission> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong waitingBytes = new AtomicLong();
    private final Batches batches;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1);
    private final Leader leader = new Leader();
    private final Thread writer;
    private Batches.@Nullable Begun unfinished; // seen and changed only by whoever has the turn
    private volatile boolean crowded;
    private volatile boolean closing;

    /** @param patience how long a caller waits for its answer */
    public Appender(Batches batches, Duration patience) {
        this.batches = batches;
        this.patience = patience;
        this.writer = Thread.ofPlatform().name("log-appender").daemon().start(this::run);
    }

    /**
     * Appends and waits until a majority holds the commit.
     *
     * @throws StreamCollision a place in a stream is taken; nothing was written
     * @throws LogBusy nothing was written
     * @throws OutcomeUnknown the database did not say in time
     */
    public Commit append(Prepared body) {
        body.repeated().ifPresent(entry -> {
            throw new StreamCollision(entry.stream(), entry.sequence());
        });
        Submission submission = new Submission(body);
        long end = System.nanoTime() + patience.toNanos();
        if (!lead(submission) && (closing || !queue(submission, MOST_WAITING_BYTES))) {
            throw new LogBusy(closing ? "the log is closing" : "too many commits are waiting");
        }
        return await(submission, end);
    }

    /** Sends it itself when nobody else has anything to send; only on a virtual thread, see {@link Leader}. */
    private boolean lead(Submission submission) {
        if (crowded || closing || !waiting.isEmpty() || !Thread.currentThread().isVirtual()) return false;
        if (!turn.tryAcquire()) return false;
        if (unfinished != null || !batches.ready() || !submission.take()) {
            turn.release();
            return false;
        }
        Batches.Begun begun = null;
        boolean decided = false;
        leader.begin();
        try {
            begun = batches.begin(List.of(submission));
            decided = begun.once();
        } finally {
            leader.end();
            if (begun != null && !decided) {
                unfinished = begun;
                queue(submission, Long.MAX_VALUE); // taken already: it only wakes the writer
            }
            turn.release();
        }
        return true;
    }

    /** False when there is no room for it, neither by number nor by size. */
    private boolean queue(Submission submission, long mostBytes) {
        long size = submission.body().size();
        boolean room = waitingBytes.addAndGet(size) <= mostBytes && waiting.offer(submission);
        if (!room) waitingBytes.addAndGet(-size);
        return room;
    }

    /** What it has done since the start, and how much waits. */
    public Figures figures() {
        return batches.figures(waiting.size());
    }

    /** Whether the next caller may send itself. */
    boolean idle() {
        return !crowded && turn.availablePermits() == 1;
    }

    @Override
    public void close() {
        closing = true;
        batches.giveUpAfter(patience);
        try {
            writer.join(patience.plusSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Commit await(Submission submission, long end) {
        try {
            return submission.answer().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw givenUp(submission, "the database did not answer in " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(submission, "the caller was interrupted", e);
        }
    }

    private static RuntimeException givenUp(Submission submission, String why, Exception cause) {
        return submission.abandon() ? new LogBusy(why) : new OutcomeUnknown(why, cause);
    }

    private void run() {
        int busy = 0;
        while (!closing || !waiting.isEmpty() || !turn.tryAcquire()) {
            Submission first = first();
            leader.mind(patience);
            if (first == null) continue;
            crowded = true; // nobody pushes in before those who wait
            awaitTurn();
            finishWhatIsLeft();
            List<Submission> batch = gather(first, busy);
            if (!batch.isEmpty()) batches.decide(batch);
            busy = batch.size() + waiting.size();
            crowded = batch.size() > 1;
            turn.release();
        }
        finishWhatIsLeft(); // and keeps the turn: nobody sends any more
    }

    private @Nullable Submission first() {
        try {
            return waiting.poll(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing = true; // nobody interrupts this thread but a dying process; what was taken is still decided
            return null;
        }
    }

    private void awaitTurn() {
        for (boolean mine = false; !mine; leader.mind(patience)) {
            try {
                mine = turn.tryAcquire(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    private void finishWhatIsLeft() {
        Batches.Begun left = unfinished;
        unfinished = null;
        if (left != null) left.finish();
    }

    /** @param expected how many are likely to come; for no more is waited */
    private List<Submission> gather(Submission first, int expected) {
        List<Submission> batch = new ArrayList<>();
        long bytes = 0;
        long end = System.nanoTime() + GATHER;
        for (Submission next = first; next != null; ) {
            waitingBytes.addAndGet(-next.body().size());
            if (next.take()) {
                batch.add(next);
                bytes += next.body().size();
            }
            boolean room = batch.size() < MOST_COMMITS && bytes < MOST_BYTES;
            next = room ? next(batch.size() < expected ? end - System.nanoTime() : 0) : null;
        }
        return batch;
    }

    private @Nullable Submission next(long nanos) {
        Submission there = waiting.poll();
        if (there != null || nanos <= 0) return there;
        try {
            return waiting.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            closing = true; // as in first()
            return null;
        }
    }
}

package vigil.eventlog.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vigil.eventlog.LogBusy;
import vigil.eventlog.OutcomeUnknown;
import vigil.eventlog.StreamCollision;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Prepared;

/**
 * Puts commits of many callers into the log: while one batch is on its way the next gathers, and a batch is decided before
 * the next is sent. The queue is bounded; who finds it full is told to try again.
 */
public final class Appender implements AutoCloseable {

    private static final int MOST_WAITING = 2048;
    private static final int MOST_COMMITS = 256;
    private static final long MOST_BYTES = 4L << 20;

    private final BlockingQueue<Submission> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Batches batches;
    private final Duration patience;
    private final Thread writer;
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
        if (closing || !waiting.offer(submission)) {
            throw new LogBusy(closing ? "the log is closing" : "too many commits are waiting");
        }
        return await(submission);
    }

    /** What it has done since the start, and how much waits. */
    public Figures figures() {
        return batches.figures(waiting.size());
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

    private Commit await(Submission submission) {
        try {
            return submission.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
        while (!closing || !waiting.isEmpty()) {
            List<Submission> batch = gather();
            if (!batch.isEmpty()) batches.decide(batch);
        }
    }

    private List<Submission> gather() {
        List<Submission> batch = new ArrayList<>();
        try {
            long bytes = 0;
            Submission next = waiting.poll(100, TimeUnit.MILLISECONDS);
            while (next != null) {
                if (next.take()) {
                    batch.add(next);
                    bytes += next.body().size();
                }
                next = batch.size() < MOST_COMMITS && bytes < MOST_BYTES ? waiting.poll() : null;
            }
        } catch (InterruptedException e) {
            closing = true; // nobody interrupts this thread but a dying process; what was taken is still decided
        }
        return batch;
    }
}

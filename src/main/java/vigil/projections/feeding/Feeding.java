package vigil.projections.feeding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * One thread that reads the log once and hands every batch to all of a group at the same time. Who fails, or is much slower
 * than the others, leaves the group, so that it holds up nobody. Far behind the end of the log batches grow to thousands of
 * events, and the next one is read while one is taken; at the end a single event is handed over at once.
 */
final class Feeding {

    private static final Logger LOG = LoggerFactory.getLogger(Feeding.class);

    private static final int FEWEST = 1_024;
    private static final int MOST = 16_384;
    private static final long SHORT = TimeUnit.SECONDS.toNanos(2);
    private static final long LONG = TimeUnit.SECONDS.toNanos(8);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long AFTER_TROUBLE = TimeUnit.SECONDS.toNanos(1);

    private final Feeder feeder;
    private final EventHistory.Readings log;
    private final ExecutorService hands;
    private final Set<Taker> takers = new CopyOnWriteArraySet<>();
    private volatile boolean changed = true;
    private volatile boolean closed;

    private List<Taker> group = List.of();
    private int size = FEWEST;
    private EventHistory.@Nullable Reading reading;
    private @Nullable Future<List<Recorded<Event>>> ahead;

    /** @param hands what takes batches, and reads ahead */
    Feeding(Feeder feeder, EventHistory.Readings log, ExecutorService hands, Collection<Taker> takers) {
        this.feeder = feeder;
        this.log = log;
        this.hands = hands;
        this.takers.addAll(takers);
    }

    /** More to be fed: from now on the reading begins again where the last of all stands. */
    void join(Collection<Taker> more) {
        takers.addAll(more);
        changed = true;
    }

    Set<Taker> takers() {
        return takers;
    }

    boolean leave(Taker taker) {
        return takers.remove(taker);
    }

    void close() {
        closed = true;
    }

    void run(Duration delay) {
        long begin = System.nanoTime() + delay.toNanos();
        while (!closed && System.nanoTime() < begin) pause(Math.min(LOOK, begin - System.nanoTime()));
        boolean trouble = false;
        while (!closed) {
            try {
                step();
                trouble = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closed) return;
                if (!trouble) LOG.error("The log cannot be read for the read models; trying again", e);
                trouble = true;
                begin();
                pause(AFTER_TROUBLE);
            }
        }
    }

    private void step() throws InterruptedException {
        if (changed) begin();
        if (group.isEmpty()) {
            feeder.atTheEnd(this);
            pause(LOOK);
            return;
        }
        if (reading == null) reading = log.after(group.stream().mapToLong(Taker::reached).min().orElseThrow());
        List<Recorded<Event>> batch = next(reading);
        if (batch.isEmpty()) {
            feeder.atTheEnd(this);
            if (!closed && !changed) reading.awaitMore(LOOK);
            return;
        }
        long begin = System.nanoTime();
        boolean more = batch.size() >= FEWEST; // large events make a batch of fewer than were asked for
        if (more) ahead = readAhead(reading);
        hand(batch);
        breathe(System.nanoTime() - begin, more);
    }

    /** The group as it is now, fed from where the last of it stands. */
    private void begin() {
        changed = false;
        group = List.copyOf(takers);
        if (ahead != null) ahead.cancel(false);
        ahead = null;
        reading = null;
    }

    private Future<List<Recorded<Event>>> readAhead(EventHistory.Reading reading) {
        int events = size;
        return hands.submit(() -> reading.more(events));
    }

    private List<Recorded<Event>> next(EventHistory.Reading reading) throws InterruptedException {
        Future<List<Recorded<Event>>> read = ahead;
        ahead = null;
        if (read == null) return reading.more(size);
        try {
            return read.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log could not be read ahead", e.getCause());
        }
    }

    private void hand(List<Recorded<Event>> batch) throws InterruptedException {
        List<Taker> left = new ArrayList<>(group);
        left.retainAll(takers);
        CountDownLatch half = new CountDownLatch((left.size() + 1) / 2);
        Map<Taker, Future<?>> under = new LinkedHashMap<>();
        for (Taker taker : left) under.put(taker, hands.submit(() -> take(taker, batch, half)));
        while (!closed && !changed && !half.await(LOOK, TimeUnit.NANOSECONDS)) {} // where all are slow, nobody is
        long end = System.nanoTime() + PATIENCE;
        for (var each : under.entrySet()) {
            try {
                each.getValue().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                left.remove(each.getKey());
                if (leave(each.getKey())) feeder.failed(each.getKey(), e.getCause());
            } catch (TimeoutException e) {
                left.remove(each.getKey());
                if (leave(each.getKey())) hands.submit(() -> feeder.slow(each.getKey(), each.getValue()));
            }
        }
        group = List.copyOf(left);
    }

    private void take(Taker taker, List<Recorded<Event>> batch, CountDownLatch done) {
        try {
            take(taker, batch);
        } finally {
            done.countDown();
        }
    }

    private void take(Taker taker, List<Recorded<Event>> batch) {
        long reached = taker.reached();
        List<Recorded<Event>> unseen = batch.getFirst().position() > reached
                ? batch
                : batch.stream().filter(recorded -> recorded.position() > reached).toList();
        if (unseen.isEmpty()) return;
        if (unseen.getFirst().position() != reached + 1) {
            throw new IllegalStateException(taker.id() + " stands at " + reached + " and was fed from "
                    + unseen.getFirst().position());
        }
        taker.take(unseen);
        feeder.reached(taker);
    }

    /**
     * Behind, the batches are made as large as can be taken in some seconds: a document is written once per batch, so a log
     * of many cases costs the less the larger they are. Otherwise as long as the batch took, at most some milliseconds, is
     * left to others: under a stream of single commits that halves the writes and delays nobody.
     */
    private void breathe(long took, boolean behind) {
        if (!behind) pause(Math.min(took, LONGEST_REST));
        else if (took < SHORT) size = Math.min(MOST, size * 2);
        else if (took > LONG) size = Math.max(FEWEST, size / 2);
    }

    private static void pause(long nanos) {
        LockSupport.parkNanos(nanos);
    }
}

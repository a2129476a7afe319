package vigil.projections.feeding;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the claim on the work, and writes down how far all have come: after they have come there, never before, and all of
 * them at once, at most twenty times a second.
 */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private static final Duration LOOK_FOR_WORK = Duration.ofSeconds(1);
    private static final Duration RENEW = Duration.ofSeconds(3);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(50);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final Positions positions;
    private final Turn turn;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, Long> unwritten = new HashMap<>();
    private volatile @Nullable Thread thread;
    private volatile boolean working;

    /** Told when this server has the work, and when it has it no more. */
    interface Turn {

        void begins();

        void ends();

        /** Waits, some seconds at most, until what is under way is taken too. */
        void settles();
    }

    Keeper(Positions positions, Turn turn) {
        this.positions = positions;
        this.turn = turn;
    }

    boolean works() {
        return working;
    }

    /** Takes the work at once if it is free, and looks for it now and then if not. */
    void start() {
        lookForWork();
        Thread begun = Thread.ofVirtual().name("read-model-positions").unstarted(this::run);
        thread = begun;
        begun.start();
    }

    /** Writes down everything and lets another server have the work. */
    void stop() {
        Thread ending = thread;
        thread = null;
        if (ending == null) return;
        tell("", -1);
        try {
            ending.join(TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the work from whoever has it. */
    void insist() {
        if (working) return;
        positions.insist();
        begin();
    }

    /** Somebody has come so far, and what was made of it is kept. */
    void reached(String id, long position) {
        tell(id, position);
    }

    private void tell(String id, long position) {
        lock.lock();
        try {
            if (!id.isEmpty()) unwritten.merge(id, position, Math::max);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void lookForWork() {
        if (positions.claim()) begin();
    }

    private synchronized void begin() {
        if (working) return;
        turn.begins(); // asks the database how far all are; if it does not answer, the work is not begun and is tried again
        working = true;
        LOG.info("This server feeds the read models");
    }

    private void run() {
        boolean trouble = false;
        while (thread == Thread.currentThread()) {
            try {
                if (working) writeDown();
                else lookForWork();
                trouble = false;
            } catch (RuntimeException e) {
                if (!trouble) LOG.warn("How far the read models are cannot be written down; trying again", e);
                trouble = true;
            }
            await(BETWEEN_WRITES, false);
            if (trouble || !working) await(LOOK_FOR_WORK, false);
            else await(RENEW, true);
        }
        end();
    }

    private void writeDown() {
        Map<String, Long> reached = unwritten();
        if (positions.keep(reached)) {
            written(reached);
            return;
        }
        LOG.info("Another server feeds the read models now");
        working = false;
        turn.ends();
    }

    private Map<String, Long> unwritten() {
        lock.lock();
        try {
            return Map.copyOf(unwritten);
        } finally {
            lock.unlock();
        }
    }

    private void written(Map<String, Long> reached) {
        lock.lock();
        try {
            reached.forEach(unwritten::remove);
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        if (!working) return;
        working = false;
        turn.ends();
        turn.settles();
        try {
            positions.keep(unwritten());
            positions.release();
        } catch (RuntimeException e) {
            LOG.warn("How far the read models are could not be written down at the end", e);
        }
    }

    /** Waits until the time is over or the server stops; or also only until there is something to write down. */
    private void await(Duration time, boolean orNews) {
        long left = time.toNanos();
        lock.lock();
        try {
            while (left > 0 && thread == Thread.currentThread() && !(orNews && !unwritten.isEmpty())) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            thread = null;
        } finally {
            lock.unlock();
        }
    }
}

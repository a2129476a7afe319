package vigil.eventlog.read;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings when the log has grown; who waits at its end then reads on. It carries no events. */
public final class Doorbell {

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    /** The log has grown. */
    public void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Doorbell::call);
    }

    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) { // one listener's trouble is not the log's nor the others'
            LOG.warn("A listener at the end of the log failed", e);
        }
    }

    /** How often it has rung: taken before looking, so that no ring is missed. */
    public long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it has rung more often than that. */
    public void await(long seen, long time, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(time);
        lock.lock();
        try {
            while (rings <= seen && left > 0) left = rung.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    /** Calls a listener at every ring until it is taken off. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes a listener off. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }
}

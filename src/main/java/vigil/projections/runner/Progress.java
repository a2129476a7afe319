package vigil.projections.runner;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** How far this node has come with a build, and who waits for more. */
final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long reached;
    private @Nullable Throwable failure;

    Progress(long reached) {
        this.reached = reached;
    }

    /** A batch was folded here. */
    void reached(long position) {
        lock.lock();
        try {
            failure = null;
        } finally {
            lock.unlock();
        }
        seen(position);
    }

    /** Somebody, perhaps another node, has come that far. */
    void seen(long position) {
        lock.lock();
        try {
            reached = Math.max(reached, position);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void failed(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long reached() {
        lock.lock();
        try {
            return reached;
        } finally {
            lock.unlock();
        }
    }

    /** What keeps it from going on, until it goes on. */
    @Nullable Throwable failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next step, or until the time is over. */
    void awaitStep(long nanos) {
        lock.lock();
        try {
            moved.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}

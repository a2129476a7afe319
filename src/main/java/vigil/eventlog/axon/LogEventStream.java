package vigil.eventlog.axon;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.read.Doorbell;

/**
 * Events for one processor: reads on when the doorbell rings, so that nobody has to poll. One thread takes events, but others
 * may look meanwhile: Axon's coordinator lets the next of its threads in and only then asks whether there is more.
 */
final class LogEventStream implements TrackingEventStream {

    private final Iterator<? extends TrackedEventMessage<?>> events;
    private final Doorbell doorbell;
    private final Lock reading = new ReentrantLock();
    private @Nullable TrackedEventMessage<?> peeked;
    private volatile @Nullable Runnable callback;

    LogEventStream(Iterator<? extends TrackedEventMessage<?>> events, Doorbell doorbell) {
        this.events = events;
        this.doorbell = doorbell;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        reading.lock();
        try {
            if (peeked == null && events.hasNext()) peeked = events.next();
            return Optional.ofNullable(peeked);
        } finally {
            reading.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            long seen = doorbell.rings();
            if (peek().isPresent()) return true;
            long left = end - System.nanoTime();
            if (left <= 0) return false;
            doorbell.await(seen, left, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) throw new InterruptedException();
        }
        reading.lock();
        try {
            TrackedEventMessage<?> next = peek().orElseThrow();
            peeked = null;
            return next;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        close();
        callback = onAvailable;
        doorbell.listen(onAvailable);
        return true;
    }

    @Override
    public void close() {
        Runnable listening = callback;
        if (listening != null) doorbell.forget(listening);
    }
}

package vigil.bench;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vigil.bench.Row.Reached;
import vigil.testing.TestLog;

/**
 * How long after its acknowledgement an event is in the hands of a reader that waited for it: appended by the reader's own
 * server or by another, while nothing else happens or while eight others keep the database busy.
 */
final class WakingUp implements Part {

    private static final int OTHERS = 8;
    private static final int HERE_MS = 50;
    private static final int ELSEWHERE_MS = 150;

    @Override
    public void measure(Setting setting, Table table) throws Exception {
        MongoDatabase database = setting.database("wake");
        try (TestLog here = TestLog.plain(database, TestLog.json(Sample.class));
                TestLog elsewhere = TestLog.plain(database, TestLog.json(Sample.class))) {
            EventStore store = here.store();
            store.publish(Sample.message(Sample.newStream(), 0));
            try (Waiting waiting = new Waiting(store.openStream(store.createHeadToken()))) {
                times(setting, waiting, store);
                for (boolean busy : List.of(false, true)) {
                    Side.Driver driver = Side.Driver.in(setting.database("busy"));
                    try (Others others = new Others(busy ? OTHERS : 0, driver)) {
                        table.add(row("same server", busy, times(setting, waiting, store), HERE_MS));
                        table.add(row("another server", busy, times(setting, waiting, elsewhere.store()), ELSEWHERE_MS));
                        if (busy && others.count() == 0) throw new IllegalStateException("nobody kept the database busy");
                    }
                }
            }
        }
    }

    private static Figures times(Setting setting, Waiting waiting, EventStore writer) throws Exception {
        long[] times = new long[Math.max(20, setting.few() / 2)];
        for (int i = 0; i < times.length; i++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(30_000_000)); // not in step with any pause
            DomainEventMessage<Sample> event = Sample.message(Sample.newStream(), 0);
            CompletableFuture<Long> come = waiting.expect(event.getIdentifier());
            writer.publish(event);
            long acknowledged = System.nanoTime();
            times[i] = Math.max(0, come.get(30, TimeUnit.SECONDS) - acknowledged);
        }
        return Figures.of(1, times);
    }

    private static Row row(String where, boolean busy, Figures times, int mostMillis) {
        return new Row(
                "wake-up, p99, appended on %s, %s".formatted(where, busy ? "8 others writing" : "nothing else"),
                Figures.millis(times.p99()),
                "median " + Figures.millis(times.median()),
                Double.NaN,
                "≤ " + mostMillis + " ms",
                "",
                times.p99() <= mostMillis * 1e6 ? Reached.MUST : Reached.MISSED);
    }

    /** Reads on as a read model does, and tells when an event that is expected has come. */
    private static final class Waiting implements AutoCloseable {

        private final Map<String, CompletableFuture<Long>> expected = new ConcurrentHashMap<>();
        private final BlockingStream<TrackedEventMessage<?>> events;
        private final Thread thread;

        Waiting(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
            this.thread = Thread.ofVirtual().start(this::read);
        }

        CompletableFuture<Long> expect(String id) {
            return expected.computeIfAbsent(id, each -> new CompletableFuture<>());
        }

        private void read() {
            try {
                while (true) expect(events.nextAvailable().getIdentifier()).complete(System.nanoTime());
            } catch (InterruptedException e) {
                events.close();
            }
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }

    /** Others who write to the same server all the time. */
    private static final class Others implements AutoCloseable {

        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean over;
        private final AtomicLong count = new AtomicLong();

        Others(int number, Side.Driver driver) {
            for (int i = 0; i < number; i++) threads.add(Thread.ofVirtual().start(() -> write(driver.single())));
        }

        long count() {
            return count.get();
        }

        private void write(Load.Work work) {
            try {
                while (!over) count.addAndGet(work.once());
            } catch (Exception e) {
                throw new IllegalStateException("cannot write", e);
            }
        }

        @Override
        public void close() throws InterruptedException {
            over = true;
            for (Thread thread : threads) thread.join();
        }
    }
}

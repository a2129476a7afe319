package vigil.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.mongo.MongoSnapshots;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/**
 * A processor whose threads are several asks its stream whether there is more after it has let another of them in: one takes
 * events while the other only looks.
 */
class SharedStreamTest {

    private static final int EVENTS = 150;

    private final TestDatabase database = TestDatabase.embedded();
    private final TestLog log = TestLog.remembering(database.database(), TestLog.json());
    private final AtomicBoolean finished = new AtomicBoolean();

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void one_thread_takes_and_another_looks_and_every_event_comes_once_and_in_order() throws Exception {
        for (int i = 0; i < EVENTS; i++) log.appender().append(one("a", i));
        try (TrackingEventStream stream = unhurried().openStream(null);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<List<Long>> taken = threads.submit(() -> take(stream));
            Future<?> looked = threads.submit(() -> {
                while (!finished.get()) stream.hasNextAvailable(0, TimeUnit.NANOSECONDS);
                return null;
            });
            try {
                assertThat(taken.get(60, TimeUnit.SECONDS)).isEqualTo(LongStream.range(0, EVENTS).boxed().toList());
            } finally {
                finished.set(true);
            }
            looked.get(60, TimeUnit.SECONDS);
        }
    }

    private static List<Long> take(TrackingEventStream stream) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (positions.size() < EVENTS && stream.hasNextAvailable(60, TimeUnit.SECONDS)) {
            positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
        }
        return positions;
    }

    /** The store on a log that takes its time to be read, and gives one commit at a time. */
    private LogEventStore unhurried() {
        CommitLog slow = (CommitLog) Proxy.newProxyInstance(
                CommitLog.class.getClassLoader(), new Class<?>[] {CommitLog.class}, (_, method, arguments) -> {
                    Object answer = method.invoke(log.log(), arguments);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                    return answer;
                });
        var json = TestLog.json();
        var ports = new Ports(slow, log.marks().origin(), log.appender(), json, new MongoSnapshots(database.database()));
        var serializer = new EventSerializer(json);
        var engine = LogStorageEngine.on(ports);
        engine.batchSize(1).eventSerializer(serializer).snapshotSerializer(serializer);
        return LogEventStore.on(engine.build(), log.doorbell()).build();
    }
}

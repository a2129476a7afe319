package vigil.questions.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vigil.eventlog.Attribution;
import vigil.eventlog.LogBusy;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.questions.CaseRead;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** Traces of readers who come at the same time: one event each, in fewer commits, and nobody goes on without their own. */
@Timeout(120)
class GatheringTest {

    private static final int READERS = 40;

    private final TestDatabase database = TestDatabase.embedded();
    private final TestLog server = TestLog.plain(database.database(), TestLog.json(CaseRead.class));
    private final AtomicBoolean slow = new AtomicBoolean(true);
    private final AtomicBoolean full = new AtomicBoolean();
    private final Gathering gathering = new Gathering(logOfTheTest());

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void readers_at_the_same_time_share_a_commit_and_each_leaves_one_event() throws Exception {
        for (Future<Long> reader : together()) assertThat(reader.get()).as("kept before the reader goes on").isEqualTo(1);
        List<Recorded<Event>> kept = server.history().after(-1, 10 * READERS);
        assertThat(kept).hasSize(READERS).extracting(Recorded::by).doesNotHaveDuplicates();
        assertThat(kept).allSatisfy(one -> assertThat(((CaseRead) one.event()).number()).isEqualTo("case-of-" + one.by()));
        assertThat(kept.stream().map(one -> server.history().commitAt(one.position()).getFirst().position()).distinct())
                .as("the first, and all others while it was on its way")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void what_is_not_kept_lets_nobody_go_on_and_later_readers_do() throws Exception {
        full.set(true);
        for (Future<Long> reader : together()) {
            assertThatThrownBy(reader::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(LogBusy.class);
        }
        assertThat(server.history().head()).isEqualTo(-1);
        full.set(false);
        assertThat(read("later")).isEqualTo(1);
    }

    private List<Future<Long>> together() throws InterruptedException {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                String by = "reader-" + i;
                reading.add(readers.submit(() -> read(by)));
            }
            return reading;
        }
    }

    /** Reads, and then counts the own traces. */
    private long read(String by) {
        CaseRead read = new CaseRead("case-of-" + by, "show-case", null, false, null, null);
        gathering.keep(new GenericEventMessage<>(read, Map.of(Attribution.BY, by, Attribution.ROLE, "officer")));
        return server.history().after(-1, 10 * READERS).stream().filter(one -> one.by().equals(by)).count();
    }

    /** A log that takes so long for the first commit that everybody else has come, and that may be full. */
    private EventStore logOfTheTest() {
        EventStore store = server.store();
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("publish") && slow.getAndSet(false)) waitForAllBut(arguments);
                    if (method.getName().equals("publish") && full.get()) throw new LogBusy("too many commits are waiting");
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Whoever came before the first had taken its turn is in its commit. */
    private void waitForAllBut(Object[] arguments) throws InterruptedException {
        int under = arguments[0] instanceof List<?> events ? events.size() : 1;
        while (gathering.waiting() < READERS - under) Thread.sleep(Duration.ofMillis(5));
    }
}

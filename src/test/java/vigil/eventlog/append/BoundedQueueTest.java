package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Entries.one;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogBusy;
import vigil.eventlog.LogCheck;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.testing.TestDatabase;

/** What waits for the log is bounded by its number and by its bytes; whatever stops waiting makes room again. */
class BoundedQueueTest {

    private static final long MOST_BYTES = 64L << 20;
    private static final int A_MEGABYTE = 1 << 20;

    private final TestDatabase place = TestDatabase.embedded();
    private final String origin = LogMarks.open(place.database()).origin();
    private final CommitLog log = new MongoCommitLog(place.database());
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        release.countDown();
        threads.close();
        place.close();
    }

    @Test
    void large_commits_are_turned_away_before_they_fill_the_memory_and_fit_again_when_those_waiting_are_written() throws Exception {
        try (Appender appender = appender()) {
            Future<Commit> first = threads.submit(() -> appender.append(one("first", 0)));
            held.await();
            List<Future<Commit>> waiting = fill(appender, MOST_BYTES);
            assertThatThrownBy(() -> appender.append(large("one-too-many"))).isInstanceOf(LogBusy.class).hasMessageContaining("waiting");
            Future<Commit> small = threads.submit(() -> appender.append(one("small", 0)));
            Awaitility.await().until(() -> appender.figures().waiting() == waiting.size() + 1);

            release.countDown();
            assertThat(first.get().position()).isZero();
            for (Future<Commit> each : waiting) each.get();
            small.get();
            assertThat(appender.append(large("later")).position()).isEqualTo(waiting.size() + 2L);
        }
        LogCheck.Result result = new LogCheck(log, origin).run();
        assertThat(result.sound()).isTrue();
        assertThat(log.of("one-too-many", 0, 10)).as("who is turned away has written nothing").isEmpty();
    }

    /** Their commits are passed over when their turn comes, and their room is free then, or nobody would ever be served again. */
    @Test
    void who_gives_up_while_waiting_makes_room_and_has_written_nothing() throws Exception {
        try (Appender appender = appender()) {
            Future<Commit> first = threads.submit(() -> appender.append(one("first", 0)));
            held.await();
            List<Future<Commit>> waiting = fill(appender, MOST_BYTES);
            waiting.forEach(each -> each.cancel(true));
            Awaitility.await().until(() -> threads.getActiveCount() == 1); // only the first still waits: all others have given up
            release.countDown();
            first.get();
            Awaitility.await().until(() -> appender.figures().waiting() == 0);
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < waiting.size(); i++) appender.append(large("again-" + round + "-" + i));
            }
        }
        LogCheck.Result result = new LogCheck(log, origin).run();
        assertThat(result.sound()).isTrue();
        assertThat(result.events()).isEqualTo(1 + 2L * filled());
    }

    private List<Future<Commit>> fill(Appender appender, long bytes) {
        List<Future<Commit>> waiting = new ArrayList<>();
        for (int i = 0; i < filled(); i++) {
            String stream = "waits-" + i;
            waiting.add(threads.submit(() -> appender.append(large(stream))));
        }
        Awaitility.await().until(() -> appender.figures().waiting() == waiting.size());
        assertThat(waiting.size() * large("x").size()).isLessThanOrEqualTo(bytes);
        return waiting;
    }

    /** How many large commits the queue has room for. */
    private static int filled() {
        return (int) (MOST_BYTES / large("waits-00").size());
    }

    private static Prepared large(String stream) {
        return Prepared.of(List.of(new Entry(stream, stream, 0, "test", 0, "text", "1", "x".repeat(A_MEGABYTE), "{}")));
    }

    private Appender appender() {
        CommitLog holding = new Between(log, () -> {}) {
            @Override
            public Outcome append(List<Commit> commits) {
                held.countDown();
                await(release);
                return super.append(commits);
            }
        };
        Batches.Identity identity = new Batches.Identity(origin, "server", System::currentTimeMillis);
        return new Appender(new Batches(holding, identity, _ -> {}), Duration.ofSeconds(60));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogCheck;
import vigil.eventlog.OutcomeUnknown;
import vigil.eventlog.StreamCollision;
import vigil.eventlog.format.Commit;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.testing.TestDatabase;

/** A caller who sends its commit itself is promised the same as everybody, whatever the database does meanwhile. */
class LeadingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<Thread> senders = new ArrayList<>();
    private TestDatabase database;
    private String origin;
    private CommitLog log;

    @BeforeEach
    void open() {
        database = TestDatabase.embedded();
        origin = LogMarks.open(database.database()).origin();
        log = new MongoCommitLog(database.database());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_lone_caller_sends_itself_and_a_platform_thread_does_not() throws Exception {
        try (Appender appender = appender(noted(log))) {
            appender.append(one("a", 0)); // the head is read by the writer
            Awaitility.await().until(appender::idle);
            Thread caller = onVirtualThread(() -> {
                appender.append(one("a", 1));
                return Thread.currentThread();
            });
            appender.append(one("a", 2));
            assertThat(senders).hasSize(3);
            assertThat(senders.get(1)).isSameAs(caller);
            assertThat(senders.get(0)).isSameAs(senders.get(2)).isNotSameAs(Thread.currentThread());
        }
        assertSoundWith(3);
    }

    @Test
    void a_reply_that_is_lost_on_the_leader_is_settled_by_the_writer_and_the_commit_is_there_once() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        CommitLog losing = new Between(noted(log), () -> {}) {
            @Override
            public Outcome append(List<Commit> commits) {
                Outcome outcome = super.append(commits);
                return sent.incrementAndGet() == 2 ? new Outcome.Unclear(new IllegalStateException("lost")) : outcome;
            }
        };
        try (Appender appender = appender(losing)) {
            appender.append(one("a", 0));
            Awaitility.await().until(appender::idle);
            Commit told = onVirtualThread(() -> appender.append(one("a", 1)));
            assertThat(log.at(told.position())).get().matches(told::same);
            assertThat(senders).hasSize(3);
            assertThat(senders.get(2)).isSameAs(senders.get(0));
            assertThat(appender.append(one("a", 2)).position()).isEqualTo(2);
        }
        assertSoundWith(3);
    }

    @Test
    void a_taken_place_is_told_to_the_leader_and_the_next_goes_on() throws Exception {
        try (Appender appender = appender(log)) {
            appender.append(one("a", 0));
            Awaitility.await().until(appender::idle);
            CompletableFuture<Throwable> refusal = new CompletableFuture<>();
            onVirtualThread(() -> {
                try {
                    appender.append(one("a", 0));
                } catch (StreamCollision collision) {
                    refusal.complete(collision);
                }
                return appender.append(one("a", 1));
            });
            assertThat(refusal).isCompletedWithValueMatching(StreamCollision.class::isInstance);
        }
        assertSoundWith(2);
    }

    /** The stall ends only when the leader is called back; after that the writer sends the same documents again. */
    @Test
    void a_leader_comes_back_in_time_from_a_database_that_does_not_answer() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        CommitLog stalling = new Between(log, () -> {
            if (sent.incrementAndGet() == 3) awaitUnlessInterrupted(never); // after reading the head and one commit
        });
        try (Appender appender = appender(stalling)) {
            appender.append(one("a", 0));
            Awaitility.await().until(appender::idle);
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Callable<Commit> caller = () -> {
                try {
                    return appender.append(one("a", 1));
                } finally {
                    interrupted.complete(Thread.currentThread().isInterrupted());
                }
            };
            assertThat(failure(caller)).isInstanceOf(OutcomeUnknown.class);
            assertThat(interrupted).isCompletedWithValue(false);
            Awaitility.await().until(() -> log.at(1).isPresent());
            assertThat(appender.append(one("a", 2)).position()).isEqualTo(2);
        }
        assertSoundWith(3);
    }

    private CommitLog noted(CommitLog behind) {
        return new Between(behind, () -> {}) {
            @Override
            public Outcome append(List<Commit> commits) {
                senders.add(Thread.currentThread());
                return super.append(commits);
            }
        };
    }

    private Appender appender(CommitLog log) {
        Batches.Identity identity = new Batches.Identity(origin, "server", System::currentTimeMillis);
        return new Appender(new Batches(log, identity, commits -> {}), PATIENCE);
    }

    private static <T> T onVirtualThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task.get(2, TimeUnit.MINUTES);
    }

    private static Throwable failure(Callable<?> work) throws Exception {
        try {
            onVirtualThread(work);
            throw new AssertionError("nothing failed");
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void awaitUnlessInterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void assertSoundWith(long events) {
        LogCheck.Result result = new LogCheck(log, origin).run();
        assertThat(result.sound()).isTrue();
        assertThat(result.events()).isEqualTo(events);
    }
}

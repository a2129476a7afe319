package vigil.eventlog.survive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import vigil.eventlog.LogCheck;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;

/** All that writers were told, and whether the log kept its word. */
final class Acknowledged {

    private static final int PAGE = 500;

    private final Queue<Acknowledgement> all = new ConcurrentLinkedQueue<>();
    private final AtomicReference<CountDownLatch> awaited = new AtomicReference<>(new CountDownLatch(0));

    void add(Acknowledgement acknowledgement) {
        all.add(acknowledgement);
        awaited.get().countDown();
    }

    int size() {
        return all.size();
    }

    /** Waits until so many more commits were acknowledged. */
    void awaitMore(int commits) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(commits);
        awaited.set(enough);
        assertThat(enough.await(120, TimeUnit.SECONDS)).as("commits are acknowledged again").isTrue();
    }

    /** Every acknowledged commit is there once, where it was said to be; every stream is in order; the whole log is sound. */
    void check(CommitLog log, String origin) {
        assertThat(new LogCheck(log, origin).run().broken()).as("what is wrong with the log").isEmpty();
        Map<UUID, Commit> held = new HashMap<>();
        Map<String, Long> streams = new HashMap<>();
        for (List<Commit> page = log.from(0, PAGE); !page.isEmpty(); page = log.from(page.getLast().next(), PAGE)) {
            for (Commit commit : page) {
                assertThat(held.put(commit.body().id(), commit)).as("a commit that is there twice").isNull();
                commit.body().entries().forEach(entry -> inOrder(entry, streams));
            }
        }
        assertThat(held.size()).isGreaterThanOrEqualTo(all.size());
        all.forEach(told -> assertThat(held.get(told.commit()))
                .as(told.line())
                .isNotNull()
                .satisfies(commit -> assertThat(Acknowledgement.of(told.stream(), told.sequence(), commit)).isEqualTo(told))
                .satisfies(commit -> assertThat(commit.body().entries())
                        .anyMatch(entry -> entry.stream().equals(told.stream()) && entry.sequence() == told.sequence())));
    }

    private static void inOrder(Entry entry, Map<String, Long> streams) {
        long expected = streams.merge(entry.stream(), 1L, Long::sum) - 1;
        assertThat(entry.sequence()).as(entry.stream()).isEqualTo(expected);
    }
}

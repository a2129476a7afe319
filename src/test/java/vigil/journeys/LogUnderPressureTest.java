package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.eventlog.LogBusy;
import vigil.eventlog.append.Appender;
import vigil.eventlog.read.Doorbell;
import vigil.testing.Entries;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** What the office says while its log has more to do than it can, and in which numbers an operator sees it. */
class LogUnderPressureTest extends RunningOffice {

    private static final int MORE_THAN_CAN_WAIT = 2_100;

    @Autowired
    private Appender appender;

    @Autowired
    private Doorbell doorbell;

    @BeforeAll
    void on_a_day_after_the_accident() {
        clock.set("2026-11-20T09:00:00+07:00");
    }

    @Test
    void who_comes_when_the_queue_is_full_is_told_to_try_again_and_nothing_is_recorded() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Runnable holdUp = () -> hold(held, release);
        doorbell.listen(holdUp);
        List<Thread> waiting = new ArrayList<>();
        AtomicInteger turnedAway = new AtomicInteger();
        try {
            Thread first = Thread.ofVirtual().start(() -> report("75")); // is answered at last, however long this takes
            held.await();
            for (int i = 0; i < MORE_THAN_CAN_WAIT; i++) waiting.add(Thread.ofVirtual().start(() -> wantToAppend(turnedAway)));
            Awaitility.await().until(() -> turnedAway.get() > 0);

            Reply busy = report().expect(503);
            assertThat(busy.http().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(busy.http().headers().firstValue("Retry-After")).hasValue("5");
            assertThat(busy.field("type")).isEqualTo("urn:vigil:try-again");
            assertThat(metric("vigil_log_append_waiting")).isGreaterThan(2_000);

            waiting.forEach(Thread::interrupt);
            for (Thread each : waiting) each.join();
            release.countDown();
            first.join();
        } finally {
            doorbell.forget(holdUp);
            release.countDown();
        }
        report().expect(201);
    }

    /** A commit that is on its way keeps the next number of its series and its case; both are waited for, but not for ever. */
    @Test
    void who_waits_behind_a_commit_that_does_not_come_back_is_told_to_try_again() throws Exception {
        String number = report("79").expect(201).field("number");
        String seen = as("officer").get("/api/accidents/" + number).expect(200).etag();
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Runnable holdUp = () -> holdWhateverCalls(held, release);
        doorbell.listen(holdUp);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Reply> first = threads.submit(() -> note(number, seen));
            held.await();
            List<Future<Reply>> behind = new ArrayList<>(List.of(threads.submit(() -> note(number, seen))));
            for (int i = 0; i < 6; i++) behind.add(threads.submit(() -> report("75")));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40); // six of them, ten seconds each, were sixty
            for (Future<Reply> each : behind) {
                Reply busy = each.get(end - System.nanoTime(), TimeUnit.NANOSECONDS).expect(503);
                assertThat(busy.http().headers().firstValue("Retry-After")).hasValue("5");
                assertThat(busy.field("type")).isEqualTo("urn:vigil:try-again");
            }
            doorbell.forget(holdUp);
            release.countDown();
            first.get().expect(200);
        } finally {
            doorbell.forget(holdUp);
            release.countDown();
        }
        note(number, as("officer").get("/api/accidents/" + number).expect(200).etag()).expect(200);
        report("75").expect(201);
    }

    @Test
    void the_numbers_of_the_log_and_of_every_read_model_are_there_for_who_runs_the_server() {
        report().expect(201);
        long head = Long.parseLong(as("leader").get("/api/log/head").expect(200).field("position"));
        Awaitility.await().until(() -> metric("vigil_log_head") >= head);
        assertThat(metric("vigil_log_broken")).isZero();
        assertThat(metric("vigil_log_append_batches_total")).isPositive();
        assertThat(metric("vigil_log_append_commits_total")).isGreaterThanOrEqualTo(metric("vigil_log_append_batches_total"));
        assertThat(metric("vigil_log_append_retries_total")).isZero();
        assertThat(metric("vigil_log_append_renumberings_total")).isZero();
        Awaitility.await().until(() -> metric("vigil_readmodel_complete_to{projection=\"register\"}") >= head);
        assertThat(metric("vigil_readmodel_stopped{projection=\"duties\"}")).isZero();
        assertThat(metric("vigil_readmodel_behind{projection=\"families\"}")).isLessThan(1_000);
        as("officer").get("/actuator/prometheus").expect(403);
    }

    private Reply note(String number, String seen) {
        return as("officer").post("/api/accidents/" + number + "/add-note", "{\"text\":\"ghi\"}", "If-Match", seen);
    }

    private Reply report() {
        return report("79");
    }

    /** Numbers of one province are given one after another, those of two are not. */
    private Reply report(String province) {
        return as("officer")
                .post("/api/accidents", Bodies.fatalAccident(province, "2026-11-20T08:00:00+07:00", "2026-11-20T08:30:00+07:00"));
    }

    /** Never gets as far as the log: it gives up while it waits. */
    private void wantToAppend(AtomicInteger turnedAway) {
        try {
            appender.append(Entries.one("never-written", 0));
        } catch (LogBusy busy) {
            if (!Thread.currentThread().isInterrupted()) turnedAway.incrementAndGet();
        }
    }

    private static void hold(CountDownLatch held, CountDownLatch release) {
        held.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void holdWhateverCalls(CountDownLatch held, CountDownLatch release) {
        held.countDown();
        boolean called = false;
        while (release.getCount() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            called |= Thread.interrupted();
        }
        if (called) Thread.currentThread().interrupt();
    }

    private double metric(String name) {
        return as("admin").get("/actuator/prometheus").expect(200).text().lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }
}

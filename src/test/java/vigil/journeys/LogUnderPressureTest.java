package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertThat(metric("vigil_readmodel_behind{projection=\"casefile\"}")).isLessThan(1_000);
        as("officer").get("/actuator/prometheus").expect(403);
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

    private double metric(String name) {
        return as("admin").get("/actuator/prometheus").expect(200).text().lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }
}

package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void a_round_that_fails_is_made_again_and_holds_up_no_other() throws InterruptedException {
        CountDownLatch failing = new CountDownLatch(3);
        CountDownLatch other = new CountDownLatch(3);
        try (Rounds rounds = new Rounds("rounds-in-test", Duration.ofMillis(1))) {
            rounds.begin(Duration.ZERO, "do what fails", () -> {
                failing.countDown();
                throw new IllegalStateException("as always");
            });
            rounds.begin(Duration.ZERO, "do the other thing", other::countDown);
            assertThat(failing.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(other.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void nothing_is_begun_any_more_after_the_end() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch twice = new CountDownLatch(2);
        Rounds rounds = new Rounds("rounds-in-test", Duration.ofMillis(1));
        rounds.begin(Duration.ZERO, "count", () -> {
            thread.set(Thread.currentThread());
            done.incrementAndGet();
            twice.countDown();
        });
        assertThat(twice.await(1, TimeUnit.MINUTES)).isTrue();
        rounds.close();
        Awaitility.await("a round that was under way ends").until(() -> thread.get().getState() == Thread.State.TERMINATED);
        int then = done.get();
        Thread.sleep(20);
        assertThat(done).hasValue(then);
    }
}

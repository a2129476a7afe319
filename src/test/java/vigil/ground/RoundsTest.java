package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
            assertThat(failing.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(other.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nothing_is_begun_any_more_after_the_end() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch twice = new CountDownLatch(2);
        Rounds rounds = new Rounds("rounds-in-test", Duration.ofMillis(1));
        rounds.begin(Duration.ZERO, "count", () -> {
            done.incrementAndGet();
            twice.countDown();
        });
        assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
        rounds.close();
        Thread.sleep(50); // a round that was under way ends
        int then = done.get();
        Thread.sleep(100);
        assertThat(done).hasValue(then);
    }
}

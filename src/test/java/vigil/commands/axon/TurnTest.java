package vigil.commands.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.commands.Preparation;
import vigil.commands.Preparation.At;
import vigil.eventlog.LogBusy;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.testing.jar.Jar.PutIn;

/** Whoever waits behind somebody who does not come to an end is told so, and the turn goes on when it does end. */
class TurnTest {

    private final Turn turn = new Turn(Duration.ofMillis(100));
    private final CountDownLatch has = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Thread first = new Thread(this::hold);

    @BeforeEach
    void somebody_has_the_turn() throws InterruptedException {
        first.start();
        assertThat(has.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @AfterEach
    void let_go() throws InterruptedException {
        release.countDown();
        first.join();
    }

    @Test
    void who_waits_too_long_is_told_that_the_log_is_busy_and_the_next_gets_the_turn() throws InterruptedException {
        assertThatThrownBy(turn::take).isInstanceOf(LogBusy.class);
        let_go();
        turn.take();
        turn.end();
    }

    @Test
    void who_is_interrupted_while_waiting_is_told_so_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(turn::take).isInstanceOf(LogBusy.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_command_that_needs_the_next_number_of_a_book_does_not_wait_without_end() {
        Preparations books = new Preparations(List.of(new Numbered()), new ConcurrentHashMap<>(Map.of("book", turn)));
        CompletableFuture<Throwable> second = CompletableFuture.supplyAsync(() -> DefaultUnitOfWork.startAndGet(new GenericMessage<>("x"))
                .executeWithResult(() -> books.prepare(new PutIn(1), new At("a", 1), Shop.OFFICER))
                .exceptionResult());
        assertThat(second.orTimeout(1, TimeUnit.MINUTES).join()).isInstanceOf(LogBusy.class);
    }

    private void hold() {
        turn.take();
        has.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turn.end();
        }
    }

    /** Takes a number of the book. */
    private static final class Numbered implements Preparation {

        @Override
        public boolean concerns(Command command) {
            return true;
        }

        @Override
        public Optional<String> series(Command command, Actor by) {
            return Optional.of("book");
        }

        @Override
        public Prepared prepare(Command command, String stream, Actor by) {
            throw new AssertionError("it had no turn");
        }
    }
}

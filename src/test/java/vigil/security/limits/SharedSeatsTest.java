package vigil.security.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.security.Seats.Seat;
import vigil.testing.MovableClock;
import vigil.testing.TestDatabase;

/** Two servers at one database: what is taken on the one is taken on the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedSeatsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final MovableClock clock = new MovableClock();
    private TestDatabase database;
    private SharedSeats here;
    private SharedSeats there;

    @BeforeAll
    void twoServers() {
        database = TestDatabase.embedded();
        here = new SharedSeats(database.database(), clock);
        there = new SharedSeats(database.database(), clock);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void what_is_taken_here_is_taken_there_until_its_time_is_over() {
        assertThat(here.take("glass", "lan", 2, HOUR)).isPresent();
        clock.pass(Duration.ofMinutes(30));
        assertThat(there.take("glass", "lan", 2, HOUR)).isPresent();
        assertThat(here.take("glass", "lan", 2, HOUR)).isEmpty();
        assertThat(here.take("glass", "minh", 2, HOUR)).as("somebody else").isPresent();
        assertThat(here.take("streams", "lan", 2, HOUR)).as("something else").isPresent();
        clock.pass(Duration.ofMinutes(31));
        assertThat(there.take("glass", "lan", 2, HOUR)).as("the first is over").isPresent();
        assertThat(here.take("glass", "lan", 2, HOUR)).as("the second is not").isEmpty();
    }

    @Test
    void a_seat_that_is_left_is_free_and_one_that_is_kept_is_not() {
        Seat one = here.take("streams", "hoa", 1, HOUR).orElseThrow();
        clock.pass(Duration.ofMinutes(50));
        one.keep();
        clock.pass(Duration.ofMinutes(50));
        assertThat(there.take("streams", "hoa", 1, HOUR)).isEmpty();
        one.leave();
        one.leave();
        assertThat(there.take("streams", "hoa", 1, HOUR)).isPresent();
    }

    @Test
    void of_forty_at_once_on_two_servers_five_get_a_seat() throws Exception {
        List<Callable<Optional<Seat>>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> here.take("glass", "mai", 5, HOUR));
            all.add(() -> there.take("glass", "mai", 5, HOUR));
        }
        int got = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Seat>> one : threads.invokeAll(all)) got += one.get().isPresent() ? 1 : 0;
        }
        assertThat(got).isEqualTo(5);
    }
}

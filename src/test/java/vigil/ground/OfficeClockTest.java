package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The one clock, and the stories told beside it. */
class OfficeClockTest {

    private final OfficeClock clock = OfficeClock.real();

    @Test
    void a_story_is_told_at_its_own_time_and_nothing_of_it_remains() {
        Instant then = Instant.parse("2024-05-01T01:10:00Z");
        assertThat(OfficeClock.during(then, clock::instant)).isEqualTo(then);
        assertThat(clock.instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void another_thread_does_not_hear_the_story() {
        Instant heard = OfficeClock.during(
                Instant.EPOCH, () -> CompletableFuture.supplyAsync(clock::instant).join());
        assertThat(heard).isAfter(Instant.EPOCH);
    }
}

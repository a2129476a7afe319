package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String SERVER = "mongodb://db.example:27017/vigil";

    @Test
    void without_a_server_it_is_a_demonstration_and_with_one_production() {
        assertThat(settings("", "", "", "").mode()).isEqualTo(Mode.DEMO);
        assertThat(settings(SERVER, "", "/run/key", "").mode()).isEqualTo(Mode.PRODUCTION);
        assertThat(settings("", "local", "", "").mode()).isEqualTo(Mode.LOCAL);
    }

    @Test
    void production_without_a_server_or_a_master_key_refuses_to_start() {
        refused(() -> settings("", "production", "/run/key", ""), "needs a MongoDB server");
        refused(() -> settings(SERVER, "", "", ""), "needs a master key");
    }

    @Test
    void only_a_demonstration_may_believe_in_another_time() {
        String past = "2024-05-01T01:10:00Z";
        assertThat(settings("", "", "", past).startsAt()).contains(Instant.parse(past));
        refused(() -> settings("", "local", "", past), "only a demonstration");
        refused(() -> settings("", "", "", "yesterday").startsAt(), "not an instant");
    }

    @Test
    void an_unknown_mode_is_named() {
        refused(() -> settings("", "fast", "", ""), "'fast', which is not a mode");
    }

    @Test
    void the_clock_ticks_on_from_where_it_is_put() {
        Instant then = Instant.parse("2024-05-01T01:10:00Z");
        OfficeClock clock = new GroundWiring().officeClock(settings("", "", "", then.toString()));
        assertThat(clock.instant()).isBetween(then, then.plus(Duration.ofMinutes(1)));
    }

    private static Settings settings(String uri, String mode, String key, String clock) {
        return new Settings(Path.of("data"), uri, mode, key, clock, "demo");
    }

    private static void refused(ThrowingCallable start, String sentence) {
        assertThatThrownBy(start).isInstanceOf(CannotStart.class).hasMessageContaining(sentence);
    }
}

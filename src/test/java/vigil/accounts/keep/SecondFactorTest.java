package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vigil.testing.MovableClock;

/** Codes as an authenticator app makes them, against the values of RFC 6238 and RFC 4648. */
class SecondFactorTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final MovableClock clock = new MovableClock();
    private final SecondFactor factor = new SecondFactor(clock);

    @Test
    void makes_the_codes_of_the_standard() {
        assertThat(factor.at(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(factor.at(SECRET, 1_111_111_109L / 30)).isEqualTo("081804");
        assertThat(factor.at(SECRET, 20_000_000_000L / 30)).isEqualTo("353130");
    }

    @Test
    void accepts_a_code_half_a_minute_early_or_late_and_no_longer() {
        String code = factor.at(SECRET, clock.instant().getEpochSecond() / 30);
        assertThat(factor.step(SECRET, code.substring(0, 3) + " " + code.substring(3))).isPresent();
        clock.pass(Duration.ofSeconds(30));
        assertThat(factor.step(SECRET, code)).isPresent();
        clock.pass(Duration.ofSeconds(30));
        assertThat(factor.step(SECRET, code)).isEmpty();
        assertThat(factor.step(SECRET, "")).isEmpty();
    }

    @Test
    void writes_the_secret_as_apps_read_it() {
        assertThat(SecondFactor.typed(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SecondFactor.address("lan", SECRET)).startsWith("otpauth://totp/Vigil:lan?secret=GEZDG");
        assertThat(SecondFactor.square(SecondFactor.address("lan", SECRET)).size()).isGreaterThan(20);
    }
}

package vigil.accounts.keep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a password that somebody else has given is good: it was written down or told on the way.
 *
 * @param lasts not negative
 */
@Component
record FirstPassword(Clock clock, @Value("${vigil.accounts.first-password}") Duration lasts) {

    Instant now() {
        return clock.instant();
    }

    /** Until when one is good that is given now. */
    Instant goodUntil() {
        return now().plus(lasts);
    }
}

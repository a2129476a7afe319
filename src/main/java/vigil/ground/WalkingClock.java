package vigil.ground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that ticks on from where it is put. The server has one; only a demonstration ever moves it, to tell accidents of
 * the past at their own times.
 */
public final class WalkingClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public WalkingClock(Clock real) {
        this.real = real;
    }

    /** Goes on from an instant. */
    public void walkTo(Instant instant) {
        ahead.set(Duration.between(real.instant(), instant));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the server's clock is read in UTC; zones are applied to instants");
    }
}

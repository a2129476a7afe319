package vigil.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import vigil.kernel.VietNam;

/** A clock that stands still until a story moves it on. */
public final class MovableClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-05-01T01:00:00Z"));

    /** Sets the time, for example {@code 2024-05-01T08:10:00+07:00}. */
    public void set(String isoTime) {
        now.set(OffsetDateTime.parse(isoTime).toInstant());
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return VietNam.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

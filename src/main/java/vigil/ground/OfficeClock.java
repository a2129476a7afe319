package vigil.ground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import vigil.kernel.VietNam;

/**
 * The clock by which the office records: everybody asks this one. In demo mode it may believe in another day
 * ({@link #believing(Instant)}), and a story may be told at its own times ({@link #during}).
 */
public final class OfficeClock extends Clock {

    private static final ScopedValue<Instant> STORY = ScopedValue.newInstance();

    private final Clock base;

    /** A clock that shows what another one shows, outside of stories. */
    public OfficeClock(Clock base) {
        this.base = base;
    }

    /** The real time. */
    public static OfficeClock real() {
        return new OfficeClock(Clock.system(VietNam.ZONE));
    }

    /** A clock that starts at an instant now and goes on from there. */
    public static OfficeClock believing(Instant now) {
        Clock real = Clock.system(VietNam.ZONE);
        return new OfficeClock(Clock.offset(real, Duration.between(real.instant(), now)));
    }

    /** What happens in {@code telling}, on this thread, is recorded at {@code moment}. */
    public static <T> T during(Instant moment, Supplier<T> telling) {
        return ScopedValue.where(STORY, moment).call(telling::get);
    }

    @Override
    public Instant instant() {
        return STORY.isBound() ? STORY.get() : base.instant();
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new OfficeClock(base.withZone(zone));
    }
}

package vigil.security.limits;

import java.time.Duration;

/**
 * So many in a minute, at once or spread over it; what was not used does not pile up. How much is taken is counted in the time
 * that it takes to come back.
 */
record Rate(int most) {

    static final Duration PERIOD = Duration.ofMinutes(1);

    /** Somebody's clock was set back by more than any two clocks differ: what was counted before says nothing. */
    private static final long SET_BACK = PERIOD.multipliedBy(2).toNanos();

    /** How long until all are back, as this clock sees what was perhaps written by another. */
    static long untilFull(long full, long now) {
        return full - now > SET_BACK ? 0 : Math.clamp(full - now, 0, PERIOD.toNanos());
    }

    /** The time in which so many come back, in nanoseconds. */
    long cost(int many) {
        return PERIOD.toNanos() / most * many;
    }

    /** How many of those wanted are there while it takes so long until all are back. */
    int given(long untilFull, int wanted) {
        return (int) Math.clamp((PERIOD.toNanos() - untilFull) / cost(1), 0, wanted);
    }

    /** How long until one is there. */
    Duration until(long untilFull) {
        return Duration.ofNanos(Math.max(0, untilFull + cost(1) - PERIOD.toNanos()));
    }
}

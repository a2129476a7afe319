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

    /**
     * What is left at a moment.
     *
     * @param at the latest moment that any clock has shown so far
     * @param untilFull how long from then until all are back
     */
    record Level(long at, long untilFull) {}

    /**
     * What is left, as this clock sees what was perhaps written by another. Nothing comes back while a clock is behind the
     * latest moment seen, and nothing is used up by it.
     *
     * @param full when all would be back
     * @param seen the latest moment seen when that was written
     */
    static Level level(long full, long seen, long now) {
        if (full - now > SET_BACK || seen - now > SET_BACK) return new Level(now, 0);
        long at = Math.max(seen, now);
        return new Level(at, Math.clamp(full - at, 0, PERIOD.toNanos()));
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

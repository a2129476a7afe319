package vigil.publications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The one rule by which this office rounds: half up, percentages to two decimals, frequencies to three. The printed notices
 * of 2021–2023 followed none.
 */
public final class Percent {

    /** Decimals of a percentage. */
    public static final int DECIMALS = 2;

    /** Decimals of a frequency. */
    public static final int FREQUENCY_DECIMALS = 3;

    private static final int THOUSAND = 1_000;

    private Percent() {}

    /** By how many per cent a count changed; {@code null} where there was nothing before. */
    public static @Nullable BigDecimal change(long before, long now) {
        return of(now - before, before);
    }

    /** A part in per cent of its whole; {@code null} of nothing. */
    public static @Nullable BigDecimal of(long part, long whole) {
        return whole == 0 ? null : divided(part, 100, whole, DECIMALS);
    }

    /**
     * A frequency K: people per 1,000 workers of the establishments that reported (App. XIV, columns 11 and 12);
     * {@code null} where nobody works.
     */
    public static @Nullable BigDecimal frequency(long people, long workers) {
        return workers == 0 ? null : divided(people, THOUSAND, workers, FREQUENCY_DECIMALS);
    }

    private static BigDecimal divided(long part, int times, long whole, int decimals) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}

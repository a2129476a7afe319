package vigil.eventlog.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Event times: microseconds since 1970, as they are kept and hashed. */
public final class Micros {

    private Micros() {}

    /** The microseconds of an instant; what is finer is dropped. */
    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}

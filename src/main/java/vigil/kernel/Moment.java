package vigil.kernel;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time as somebody knows it, for example "about 08:10".
 *
 * @param note in which way it is uncertain, if that needs words
 */
public record Moment(OffsetDateTime at, Precision precision, @Nullable String note) {

    /** A time known to the minute. */
    public static Moment exactly(OffsetDateTime at) {
        return new Moment(at, Precision.MINUTE, null);
    }

    /** The calendar date in Viet Nam. */
    public LocalDate date() {
        return VietNam.dateOf(at.toInstant());
    }
}

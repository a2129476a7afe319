package vigil.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which the law counts days. */
public final class VietNam {

    /** UTC+7 all year. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietNam() {}

    /** The calendar date in Viet Nam at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}

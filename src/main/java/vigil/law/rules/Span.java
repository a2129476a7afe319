package vigil.law.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A span of days in which a version of a rule, a name or a code holds; both ends belong to it. */
public final class Span {

    private Span() {}

    /**
     * Whether a day lies between two others.
     *
     * @param from first day, {@code null} for "since before records began"
     * @param to last day, {@code null} for "until further notice"
     */
    public static boolean covers(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}

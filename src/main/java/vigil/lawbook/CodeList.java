package vigil.lawbook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.law.Words;

/**
 * A code list as it was on a day.
 *
 * @param changedOn the days on which it became another
 */
public record CodeList(String list, LocalDate on, List<LocalDate> changedOn, List<Code> codes) {

    /**
     * One code in the span of days in which it holds.
     *
     * @param parent the wider code it belongs to
     * @param official whether it stands in a legal text; otherwise it is the office's own
     * @param confirmed whether its wording was read there
     */
    public record Code(
            String code,
            Words name,
            @Nullable String parent,
            boolean official,
            boolean confirmed,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** Whether it holds on a day. */
        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}

package vigil.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.casefile.FindLateEntries.LateEntries.Entry;
import vigil.casefile.SealedText;
import vigil.kernel.Moment;

/**
 * How late the entries of one case came.
 *
 * @param spans number of entries by the place of their {@link vigil.casefile.FindLateEntries.LateEntries.Span}
 * @param late entries that came more than a day late, oldest first
 * @param explained the explanation of the entry that comes next, {@code null} for none
 */
public record LatenessFile(
        String number,
        String provinceCode,
        LocalDate occurredOn,
        List<Long> spans,
        List<Entry> late,
        @Nullable Explained explained) {

    /** Why something that happened then is told late. */
    record Explained(Instant happened, SealedText reason) {}

    LatenessFile with(List<Long> spans, List<Entry> late, @Nullable Explained explained) {
        return new LatenessFile(number, provinceCode, occurredOn, spans, late, explained);
    }

    @Nullable SealedText reasonFor(Moment happened) {
        return explained != null && explained.happened().equals(happened.at().toInstant()) ? explained.reason() : null;
    }
}

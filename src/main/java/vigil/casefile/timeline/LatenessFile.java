package vigil.casefile.timeline;

import java.time.LocalDate;
import java.util.List;
import vigil.casefile.FindLateEntries.LateEntries.Entry;

/**
 * How late the entries of one case came.
 *
 * @param spans number of entries by the place of their {@link vigil.casefile.FindLateEntries.LateEntries.Span}
 * @param late entries that came more than a day late, oldest first
 */
public record LatenessFile(
        String number, String provinceCode, LocalDate occurredOn, List<Long> spans, List<Entry> late) {}

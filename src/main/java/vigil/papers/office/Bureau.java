package vigil.papers.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an authority signs in a span of days.
 *
 * @param abbreviation in symbols, for example SNV
 * @param unit abbreviation of the drafting unit, {@code null} for a ministry
 * @param head what its head is called, {@code deputy} what a deputy is called
 */
record Bureau(
        String abbreviation,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String head,
        String deputy) {

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    static Bureau on(List<Bureau> all, LocalDate day) {
        return all.stream()
                .filter(bureau -> bureau.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no office of " + day));
    }
}

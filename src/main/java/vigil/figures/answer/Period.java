package vigil.figures.answer;

import java.time.LocalDate;
import java.time.Month;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The days of a year or half-year. */
record Period(LocalDate first, LocalDate last) {

    static Period of(int year, @Nullable Integer half) {
        boolean second = half != null && half == 2;
        boolean firstOnly = half != null && half == 1;
        return new Period(
                LocalDate.of(year, second ? Month.JULY : Month.JANUARY, 1),
                firstOnly ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** The same days as far as a last one, {@code null} for all. */
    Period until(@Nullable LocalDate end) {
        return end == null || end.isAfter(last) ? this : new Period(first, end);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The cases that lay in the period in any of their versions. */
    Bson ever() {
        Document days = new Document("$gte", first.toString()).append("$lte", last.toString());
        return new Document("versions", new Document("$elemMatch", new Document("facts.occurredOn", days)));
    }
}

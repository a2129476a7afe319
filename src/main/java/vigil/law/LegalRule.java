package vigil.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.law.rules.Span;

/**
 * One rule of the law as it stood in a span of days.
 *
 * @param id stable, for example {@code INV_FATAL}; several versions share it
 * @param validFrom first day, {@code null} for "since before records began"
 * @param validTo last day, {@code null} while it is in force
 * @param reference where it stands, in the Vietnamese manner
 * @param confirmed whether the wording was read in the legal text; otherwise the office has to check it
 * @param what its short title
 * @param why the sentence that explains a date or a class to a reader
 * @param value the number it sets (days, hours, years), {@code null} when it sets none
 * @param extension by how many days the limit may be extended once, 0 when it may not
 */
public record LegalRule(
        String id,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reference,
        boolean confirmed,
        Words what,
        Words why,
        @Nullable Integer value,
        int extension) {

    /** The rule as an event names it. */
    public LegalBasis basis() {
        return new LegalBasis(id, validFrom, reference);
    }

    /** Whether it was in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return Span.covers(validFrom, validTo, day);
    }

    /** The number the rule sets. */
    public int number() {
        if (value == null) throw new IllegalStateException(id + " sets no number");
        return value;
    }
}

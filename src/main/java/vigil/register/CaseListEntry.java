package vigil.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;
import vigil.law.Casualties;
import vigil.law.Employment;
import vigil.law.Level;
import vigil.law.Severity;

/**
 * One line of the register.
 *
 * @param provinceCode code of the day of the accident
 * @param provinceName name of that day
 * @param unit code of the unit that is its successor today
 * @param casualties the effective numbers: per class the larger of stated and listed, until the list was confirmed
 * @param mergedInto the case that took this one over; {@code null} when there is none, or it is out of the reader's scope
 * @param mergedIntoHidden whether there is one and it is out of the reader's scope
 * @param nextDue the duty due next; {@code null} when none is open
 * @param version number of events of the case
 * @param position the case's newest event
 */
public record CaseListEntry(
        String number,
        String provinceCode,
        String provinceName,
        String unit,
        String unitName,
        Moment occurred,
        String place,
        String establishment,
        @Nullable Integer establishmentType,
        @Nullable String sector,
        @Nullable String injuringFactor,
        Employment employment,
        @Nullable Severity severity,
        @Nullable Level level,
        Status status,
        @Nullable String mergedInto,
        boolean mergedIntoHidden,
        Casualties casualties,
        @Nullable NextDue nextDue,
        Instant lastEventAt,
        long version,
        long position) {

    /** Whether work on the case goes on. */
    public enum Status {
        OPEN,
        CLOSED,
        /** A duplicate whose case is followed under another number. */
        MERGED
    }

    /**
     * The next duty in short.
     *
     * @param due {@code null} where the law names no figure ("at once")
     */
    public record NextDue(String what, @Nullable Moment due, boolean late, String reference) {}
}

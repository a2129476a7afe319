package vigil.register.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.Establishment;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;
import vigil.law.Level;
import vigil.law.Severity;
import vigil.register.CaseListEntry.Status;

/**
 * The stored line of one case, with what is searched and sorted by.
 *
 * @param occurredOn day of the accident, which with the code names the province
 * @param occurredAt epoch milliseconds, for sorting
 * @param severityRank mildest first, 0 before the first assessment; for sorting
 * @param words what a search finds it by beside place, name and address of the establishment, which are sealed; never a person's name
 * @param version number of events
 * @param position the newest event
 */
public record Line(
        String number,
        String provinceCode,
        LocalDate occurredOn,
        long occurredAt,
        Facts facts,
        Harm harm,
        @Nullable Severity severity,
        int severityRank,
        @Nullable Level level,
        Status status,
        @Nullable String mergedInto,
        List<String> words,
        Instant lastEventAt,
        long version,
        long position) {

    /** The facts as they stand after all corrections; place, name and address are sealed. */
    public record Facts(
            Moment occurred,
            Confidential place,
            Establishment establishment,
            Employment employment,
            @Nullable String sector,
            @Nullable String injuringFactor) {}

    /** The newest statement of casualties beside the list of victims. */
    public record Harm(Casualties stated, boolean confirmed, List<Listed> listed) {

        /** Per class the larger of stated and listed, until the list was confirmed. */
        public Casualties effective() {
            Casualties counted = new Casualties(
                    count(Condition.DEAD),
                    count(Condition.SEVERE),
                    count(Condition.LIGHT),
                    count(Condition.MISSING),
                    null);
            return confirmed ? counted : stated.atLeast(counted);
        }

        private int count(Condition condition) {
            return (int) listed.stream().filter(one -> one.condition() == condition).count();
        }
    }

    /** A listed victim, not withdrawn. */
    public record Listed(String victimId, Condition condition) {}
}

package vigil.figures.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;

/**
 * What counts of one case, in all its versions.
 *
 * @param versions oldest first; a new one only when something that counts has changed
 */
public record CountedCase(String number, String provinceCode, List<Version> versions) {

    /** What counted from an event on. */
    public record Version(long position, Instant recordedAt, Facts facts) {}

    /**
     * What counts of a case.
     *
     * @param merged whether another number goes on with it
     * @param occupational the investigation's conclusion, {@code null} before
     * @param taxCode of the establishment, by which its own reports are found
     * @param mainCause 1–10, {@code null} before findings
     */
    public record Facts(
            LocalDate occurredOn,
            Employment employment,
            @Nullable Integer establishmentType,
            @Nullable String taxCode,
            @Nullable String sector,
            @Nullable String injuringFactor,
            @Nullable Integer mainCause,
            @Nullable Occupational occupational,
            boolean merged,
            Casualties stated,
            boolean confirmed,
            List<Person> people) {

        /** Per class the larger of stated and listed, until the list was confirmed. */
        public Casualties casualties() {
            Casualties listed = new Casualties(
                    count(Condition.DEAD),
                    count(Condition.SEVERE),
                    count(Condition.LIGHT),
                    count(Condition.MISSING),
                    null);
            return confirmed ? listed : stated.atLeast(listed);
        }

        Facts counting(Casualties stated) {
            return new Facts(
                    occurredOn, employment, establishmentType, taxCode, sector, injuringFactor, mainCause,
                    occupational, merged, stated, confirmed, people);
        }

        Facts listing(List<Person> people, boolean confirmed) {
            return new Facts(
                    occurredOn, employment, establishmentType, taxCode, sector, injuringFactor, mainCause,
                    occupational, merged, stated, confirmed, people);
        }

        Facts mergedIntoAnother() {
            return new Facts(
                    occurredOn, employment, establishmentType, taxCode, sector, injuringFactor, mainCause,
                    occupational, true, stated, confirmed, people);
        }

        private int count(Condition condition) {
            return (int)
                    people.stream().filter(one -> one.condition() == condition).count();
        }

        /** Whether it is an accident of the statistics: neither a duplicate nor found to be no accident at work. */
        public boolean counts() {
            return !merged && occupational != Occupational.NO;
        }
    }

    /** A listed victim, not withdrawn; no more than the statistics need. */
    public record Person(String victimId, Condition condition, Employment employment, boolean woman) {}

    /** The facts as they were known at an instant; empty when the case was not. */
    public Optional<Facts> at(Instant asOf) {
        return versions.reversed().stream()
                .filter(version -> !version.recordedAt().isAfter(asOf))
                .findFirst()
                .map(Version::facts);
    }

    /** The facts as the log had them up to a position; empty when it did not know the case. */
    public Optional<Facts> upTo(long position) {
        return versions.reversed().stream()
                .filter(version -> version.position() <= position)
                .findFirst()
                .map(Version::facts);
    }

    /** The facts as they stand. */
    public Facts now() {
        return versions.getLast().facts();
    }
}

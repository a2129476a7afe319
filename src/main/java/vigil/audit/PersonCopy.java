package vigil.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;

/**
 * What the office holds about one person, in words for that person.
 *
 * @param erasedAt when the person was forgotten; then there is nothing else
 * @param records the person's own record and its corrections, oldest first
 * @param cases what was recorded about the person in each accident
 * @param looks who looked at the person's record and why, the newest first
 * @param completeTo position up to which the looks are complete
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonCopy(
        String personId,
        Instant madeAt,
        @Nullable Instant erasedAt,
        List<Entry> records,
        List<InCase> cases,
        List<Look> looks,
        long completeTo) {

    /**
     * One accident the person appears in.
     *
     * @param readings how often the case, and with it what it tells of the person, was read
     */
    public record InCase(String number, List<Entry> entries, long readings) {}

    /**
     * Something recorded about the person.
     *
     * @param kind the event's stored name
     * @param title what it is called
     * @param happened {@code null} when nothing but the recording has a time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            long position, String kind, String title, @Nullable Moment happened, Instant recordedAt, List<Field> fields) {}

    /**
     * One field of it.
     *
     * @param field path inside the event
     * @param label what it is called
     * @param value as the reader of the file understands it; {@code null} when withheld
     * @param withheld why it is not told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String field, String label, @Nullable String value, @Nullable Withheld withheld) {}

    /** Why something held is not told. */
    public enum Withheld {
        /** It names somebody else too. */
        NAMES_ANOTHER_PERSON,
        /** It is not sealed to the person: words of the investigation, or of another person's record. */
        BELONGS_TO_THE_CASE,
        /** Somebody it also names was forgotten. */
        ERASED
    }

    /**
     * A look at the person's record. The account is left out: officials are persons too.
     *
     * @param role what the reader was to the office
     * @param purpose as the reader gave it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Look(Instant at, ReadingList.Kind kind, @Nullable String role, @Nullable String purpose) {}

    /** Of a person who was forgotten. */
    public static PersonCopy forgotten(String personId, Instant madeAt, Instant erasedAt) {
        return new PersonCopy(personId, madeAt, erasedAt, List.of(), List.of(), List.of(), -1);
    }
}

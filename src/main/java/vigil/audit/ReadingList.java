package vigil.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of readings.
 *
 * @param total how many match on all pages
 * @param completeTo position up to which the answer is complete
 */
public record ReadingList(List<Reading> readings, long total, long completeTo) {

    /** Before a case or person is named. */
    public static final ReadingList NONE = new ReadingList(List.of(), 0, -1);

    /** What kind of reading it was. */
    public enum Kind {
        READ,
        /** Outside the reader's scope, through a broken glass. */
        GLASS,
        /** The glass was broken. */
        GLASS_BROKEN,
        /** A list of the auditor's desk was taken home as a file. */
        EXPORTED,
        /** Refused: the case lay outside the reader's scope. */
        REFUSED
    }

    /**
     * One reading.
     *
     * @param stream the case's number or the person's id; empty for a list of everything in scope
     * @param asked outside names of the questions, or of what was attempted
     * @param purpose why, as the reader gave it, when it can still be read
     * @param times how many attempts it stands for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reading(
            long position,
            Kind kind,
            String stream,
            String by,
            @Nullable String role,
            List<String> asked,
            @Nullable String purpose,
            int times,
            Instant at) {}
}

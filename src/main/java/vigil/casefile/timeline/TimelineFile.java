package vigil.casefile.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.casefile.SealedText;
import vigil.casefile.Timeline;
import vigil.kernel.Moment;

/**
 * The stored timeline of a case, without words of any language.
 *
 * @param version number of events
 * @param position the newest event
 */
public record TimelineFile(String number, long version, long position, List<Entry> entries) {

    /** One event with its marks. */
    public record Entry(
            long position,
            long sequence,
            String kind,
            Timeline.Group group,
            boolean computed,
            @Nullable Moment happened,
            Instant recordedAt,
            String by,
            @Nullable String role,
            List<Field> fields,
            List<Timeline.Mark> marks) {

        /** Whether the event names this id under this field. */
        public boolean names(String field, String id) {
            return fields.stream().anyMatch(one -> one.path().equals(field) && id.equals(one.value()));
        }
    }

    /**
     * One field of an event that has a value.
     *
     * @param path for example {@code casualties.dead} or {@code demands[0].due}
     * @param of for a code the kebab-case name of its list, for example {@code severity}
     * @param value code, number, ISO-8601 time or plain text; {@code null} when confidential
     */
    public record Field(
            String path, Type type, @Nullable String of, @Nullable String value, @Nullable SealedText text) {}

    /** How a value is to be read. */
    public enum Type {
        TEXT,
        ID,
        CODE,
        NUMBER,
        YES_NO,
        TIME,
        DATE,
        CONFIDENTIAL
    }
}

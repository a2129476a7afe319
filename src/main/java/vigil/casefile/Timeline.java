package vigil.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;

/**
 * The timeline of a case, oldest recording first.
 *
 * @param version number of events of the stream in this answer
 * @param completeTo position up to which the answer is complete
 */
public record Timeline(String number, long version, long completeTo, List<Item> items) {

    /**
     * One event.
     *
     * @param kind the event's stored name
     * @param computed whether the law followed from other events by itself
     * @param title in the reader's language
     * @param happened {@code null} when nothing but the recording has a time
     * @param lateBy whole hours between happening and recording, 0 when nothing has a time of its own
     * @param text the confidential words of the event for readers who may see them; otherwise {@code null}
     * @param about ids of what it concerns, for example {@code victimId: v1}
     * @param marks corrections and withdrawals by later events
     */
    public record Item(
            long position,
            long sequence,
            String kind,
            Group group,
            boolean computed,
            String title,
            @Nullable Moment happened,
            Instant recordedAt,
            long lateBy,
            String by,
            @Nullable String role,
            @Nullable String text,
            List<Detail> details,
            List<About> about,
            List<Mark> marks) {}

    /** The chapters, as filter groups. */
    public enum Group {
        NOTICE,
        CONDOLENCE,
        INVESTIGATION,
        DIRECTIVE,
        PAPER,
        CLOSURE
    }

    /**
     * One field of the event.
     *
     * @param field path inside the event, for example {@code notice.channel}
     * @param label and {@code value} in the reader's language
     * @param text {@code null} unless the field is confidential
     */
    public record Detail(String field, String label, @Nullable String value, @Nullable SealedText text) {}

    /** An id the event names. */
    public record About(String field, String id) {}

    /** A later event that corrected or withdrew this one. */
    public record Mark(MarkKind kind, long position) {}

    public enum MarkKind {
        CORRECTED,
        WITHDRAWN
    }
}

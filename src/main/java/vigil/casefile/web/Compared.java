package vigil.casefile.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vigil.casefile.ShowChanges;
import vigil.casefile.Timeline;
import vigil.casefile.Timeline.Item;
import vigil.fields.FieldError.Reason;
import vigil.kernel.VietNam;
import vigil.web.Asking;

/**
 * Which two moments of a case somebody compares; each by the number of an event or by a time in Viet Nam at which the case was
 * known so far. Without a later one it is now.
 */
record Compared(
        @Nullable Long from,
        @Nullable Long to,
        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime fromAt,
        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime toAt) {

    /** Whether a time has to be looked up on the timeline. */
    public boolean byTime() {
        return fromAt != null || toAt != null;
    }

    /** The times as the picker writes them; empty when none was given. */
    public String fromLocal() {
        return local(fromAt);
    }

    /** The earlier time. */
    public @Nullable Instant fromInstant() {
        return fromAt == null ? null : fromAt.atZone(VietNam.ZONE).toInstant();
    }

    /** The later time. */
    public @Nullable Instant toInstant() {
        return toAt == null ? null : toAt.atZone(VietNam.ZONE).toInstant();
    }

    /** The later time as the picker writes it. */
    public String toLocal() {
        return local(toAt);
    }

    /**
     * The question, by event numbers.
     *
     * @throws vigil.fields.BadFields naming {@code from} when there is no earlier moment
     */
    ShowChanges question(String number) {
        if (from == null) throw Asking.wrong("from", Reason.REQUIRED);
        return new ShowChanges(number, from, to);
    }

    /** The question, the times looked up among the events of the case. */
    ShowChanges question(Timeline timeline) {
        Compared found = new Compared(
                position(fromInstant(), from, timeline.items()), position(toInstant(), to, timeline.items()), null, null);
        return found.question(timeline.number());
    }

    /** The newest event that was recorded by then; before the first one the place before it. */
    private static @Nullable Long position(@Nullable Instant then, @Nullable Long otherwise, List<Item> items) {
        if (then == null) return otherwise;
        return items.stream()
                .filter(item -> !item.recordedAt().isAfter(then))
                .map(Item::position)
                .reduce((_, later) -> later)
                .orElseGet(() -> items.getFirst().position() - 1);
    }

    private static String local(@Nullable LocalDateTime at) {
        return at == null ? "" : at.toString().substring(0, "2024-05-01T08:10".length());
    }
}

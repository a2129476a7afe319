package vigil.casefile;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/**
 * How late things are recorded: by delay, by unit, and the newest late entries of the cases in scope.
 *
 * @param limit how many late entries at most
 */
@AllowedTo({LEADER, AUDITOR, DATA_PROTECTION})
@WithinCases
public record FindLateEntries(int limit) implements Query<FindLateEntries.LateEntries> {

    private static final int NEWEST = 200;

    public FindLateEntries {
        if (limit < 1) throw new IllegalArgumentException("at least one entry is wanted");
    }

    /** With those entries that fit a page. */
    public static FindLateEntries newest() {
        return new FindLateEntries(NEWEST);
    }

    /** With every late entry. */
    public static FindLateEntries all() {
        return new FindLateEntries(Integer.MAX_VALUE);
    }

    /**
     * How late things are recorded.
     *
     * @param delays how many entries lie in each span, shortest first
     * @param units units of today, the one with the largest share of late entries first
     * @param newest the newest entries that came more than a day late
     * @param completeTo position up to which the answer is complete
     */
    public record LateEntries(List<Delay> delays, List<OfUnit> units, List<Entry> newest, long completeTo) {

        /** Spans from happening to recording. */
        public enum Span {
            WITHIN_HOUR(1),
            WITHIN_DAY(24),
            WITHIN_THREE_DAYS(72),
            WITHIN_WEEK(168),
            LONGER(Long.MAX_VALUE);

            private final long hours;

            Span(long hours) {
                this.hours = hours;
            }

            /** The span that a delay in whole hours begun lies in. */
            public static Span of(long hours) {
                for (Span span : values()) if (hours <= span.hours) return span;
                return LONGER;
            }

            /** Whether it is more than a day, so that a reason is due. */
            public boolean isLate() {
                return ordinal() > WITHIN_DAY.ordinal();
            }
        }

        /** How many entries lie in a span. */
        public record Delay(Span span, long entries) {}

        /**
         * A unit's entries.
         *
         * @param unit code of the unit of today
         * @param timed entries that say when something happened
         * @param late those recorded more than a day after
         */
        public record OfUnit(String unit, String name, long timed, long late) {

            /** Late ones in a hundred, rounded half up. */
            public long percent() {
                return timed == 0 ? 0 : Math.round(100.0 * late / timed);
            }
        }

        /**
         * A late entry.
         *
         * @param kind the event's stored name
         * @param reason why it came late, for readers who see words
         */
        public record Entry(
                String number,
                long position,
                String kind,
                String by,
                Instant recordedAt,
                long hours,
                boolean reasonGiven,
                @Nullable SealedText reason) {}
    }
}

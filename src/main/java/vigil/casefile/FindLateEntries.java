package vigil.casefile;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;

import java.time.Instant;
import java.util.List;
import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** How late things are recorded: by delay, by unit, and the newest late entries of all cases. */
@AllowedTo({LEADER, AUDITOR, DATA_PROTECTION})
public record FindLateEntries() implements Query<FindLateEntries.LateEntries> {

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

        /** A late entry; {@code kind} is the event's stored name. */
        public record Entry(
                String number, long position, String kind, String by, Instant recordedAt, long hours, boolean reasonGiven) {}
    }
}

package vigil.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Coded;

/**
 * Counts of accidents and of people; a merged case counts once, under the number that goes on.
 *
 * @param asOf the past moment, {@code null} for now
 * @param mark provisional until revised figures of the period were published
 * @param byUnit by the units of today and, below each, by those of the day of the accident
 * @param completeTo position up to which the counts are complete
 */
public record Figures(
        int year,
        @Nullable Integer half,
        @Nullable String province,
        @Nullable Instant asOf,
        Mark mark,
        long completeTo,
        Counts total,
        List<Group> byProvince,
        List<Unit> byUnit,
        List<Group> byEstablishmentType,
        List<Group> bySector,
        List<Group> byInjuringFactor,
        List<Group> byMainCause) {

    /** How final figures are. */
    public enum Mark implements Coded {
        PROVISIONAL("p"),
        REVISED("r");

        private final String code;

        Mark(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * The counts of one set of accidents.
     *
     * @param victims dead, severely and lightly injured and missing together
     * @param fatal accidents with at least one death
     * @param fatalWithContract accidents counted as mixed belong to both sides' deaths, but to this side's accidents
     * @param women listed victims who are women
     */
    public record Counts(
            long accidents,
            long victims,
            long fatal,
            long fatalWithContract,
            long fatalWithoutContract,
            long deaths,
            long deathsWithContract,
            long deathsWithoutContract,
            long severe,
            long severeWithContract,
            long severeWithoutContract,
            long women) {}

    /**
     * A unit of today beside the units that it took over.
     *
     * @param then units of the day of the accident, the largest first
     */
    public record Unit(Group today, List<Group> then) {

        /** Whether accidents are counted under another name than the one of their day. */
        public boolean hasTakenOver() {
            return then.size() > 1 || !then.getFirst().title().equals(today.title());
        }
    }

    /**
     * The accidents that share a code.
     *
     * @param code empty when the case does not say
     * @param title in the reader's language
     * @param codeToday of a province the code of the unit to which it belongs today: it may be another, and the code another
     *     unit's; {@code null} for other groups
     * @param titleToday the name of that unit
     */
    public record Group(
            String code, String title, Counts counts, @Nullable String codeToday, @Nullable String titleToday) {}
}

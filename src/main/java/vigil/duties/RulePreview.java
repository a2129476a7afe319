package vigil.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Moment;

/**
 * What a drafted rule would change in the open cases.
 *
 * @param rule the rule's id
 * @param from the draft's first day
 * @param reference the legal ground that the draft names, {@code null} when it names none
 * @param reckonedOn the day as of which it was compared: today, or the draft's first day when that lies ahead
 * @param openCases how many open cases were looked at
 * @param touchedCases how many of them would change
 * @param touched what would change, at most {@link #SHOWN} lines
 * @param completeTo position up to which the cases are known
 */
public record RulePreview(
        String rule,
        LocalDate from,
        @Nullable String reference,
        LocalDate reckonedOn,
        long openCases,
        long touchedCases,
        List<Touched> touched,
        long completeTo) {

    /** Lines that are shown. */
    public static final int SHOWN = 500;

    /**
     * One duty of one case that would be due on another day, or that the case would have.
     *
     * @param establishment {@code null} for who may see no case
     * @param unit today's code of the province
     * @param before when it is due now, {@code null} for no day
     * @param after when it would be due
     * @param why the explanation that it would have
     */
    public record Touched(
            String number,
            @Nullable String establishment,
            String unit,
            String duty,
            String what,
            @Nullable Moment before,
            @Nullable Moment after,
            String why) {}
}

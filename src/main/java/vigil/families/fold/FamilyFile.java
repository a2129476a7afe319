package vigil.families.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.Wish;
import vigil.families.Family.Standing;
import vigil.families.Family.Talk;
import vigil.law.Condition;

/**
 * The stored families of one case.
 *
 * @param occurredOn day of the accident, which with the code names the province
 * @param waiting whether it is the office's turn with any of them; for queries
 */
public record FamilyFile(
        String number,
        String establishment,
        String provinceCode,
        LocalDate occurredOn,
        boolean ended,
        boolean waiting,
        List<Kept> families) {

    /** One family; {@code listed} falls when the victim is taken off the list. */
    public record Kept(
            String victimId,
            Condition condition,
            Instant conditionSince,
            boolean listed,
            boolean identified,
            @Nullable String liaison,
            List<Kin> kin,
            List<Letter> letters,
            List<Talk> talks,
            boolean contacted,
            int visits,
            long supportVnd) {

        Kept letters(UnaryOperator<Letter> change) {
            return new Kept(
                    victimId, condition, conditionSince, listed, identified, liaison, kin,
                    letters.stream().map(change).toList(), talks, contacted, visits, supportVnd);
        }

        Kept kin(UnaryOperator<Kin> change) {
            return new Kept(
                    victimId, condition, conditionSince, listed, identified, liaison, kin.stream().map(change).toList(),
                    letters, talks, contacted, visits, supportVnd);
        }
    }

    /** A relative. */
    public record Kin(String relativeId, @Nullable Wish letter, boolean told) {}

    /**
     * A letter.
     *
     * @param overtaken whether something happened since drafting that makes its text wrong
     */
    public record Letter(
            String letterId, String relativeId, Standing standing, Instant since, boolean overtaken, boolean withdrawn) {

        Letter at(Standing now, Instant when) {
            return new Letter(letterId, relativeId, now, when, overtaken, withdrawn);
        }
    }
}

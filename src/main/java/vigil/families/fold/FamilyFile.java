package vigil.families.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.Wish;
import vigil.accident.CondolenceEvent.Slip;
import vigil.families.Family.Standing;
import vigil.families.Family.Talk;
import vigil.kernel.Confidential;
import vigil.law.Condition;

/**
 * The stored families of one case.
 *
 * @param occurredOn day of the accident, which with the code names the province
 * @param persons the ids of the persons behind victims and relatives
 * @param ended closed, or merged into another case
 * @param merged whether it goes on under another number, its families too
 * @param waiting whether it is the office's turn with any of them; for queries
 */
public record FamilyFile(
        String number,
        Confidential establishment,
        String provinceCode,
        LocalDate occurredOn,
        boolean ended,
        boolean merged,
        boolean waiting,
        Map<String, String> persons,
        List<Kept> families) {

    /** A family without the relatives who died in the same accident: nobody writes to them. */
    public Kept living(Kept kept) {
        Set<String> dead = families.stream()
                .filter(one -> one.listed() && one.condition() == Condition.DEAD)
                .flatMap(one -> Stream.ofNullable(persons.get(one.victimId())))
                .collect(Collectors.toSet());
        return new Kept(
                kept.victimId(), kept.condition(), kept.conditionSince(), kept.listed(), kept.identified(), kept.liaison(),
                kept.kin().stream().filter(one -> !dead.contains(persons.get(one.relativeId()))).toList(), kept.letters(),
                kept.talks(), kept.contacted(), kept.visits(), kept.supportVnd());
    }

    /** Whether it is the office's turn with a family; what a letter told them wrong is owed after the case was closed, too. */
    public boolean waitsFor(Kept kept) {
        if (merged || !Standings.concerns(kept)) return false;
        Standing standing = Standings.of(living(kept));
        return ended ? standing.owed() : standing.waiting();
    }

    FamilyFile thatWaits(boolean waits) {
        return new FamilyFile(number, establishment, provinceCode, occurredOn, ended, merged, waits, persons, families);
    }

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
     * @param slip what is to be put right when it is not what the letter says of the victim's fate
     */
    public record Letter(
            String letterId,
            String relativeId,
            Standing standing,
            Instant since,
            boolean overtaken,
            boolean withdrawn,
            @Nullable Slip slip) {

        Letter at(Standing now, Instant when) {
            return new Letter(letterId, relativeId, now, when, overtaken, withdrawn, null);
        }

        Letter toBePutRight(Instant when, @Nullable Slip about) {
            return new Letter(letterId, relativeId, Standing.TO_BE_PUT_RIGHT, when, overtaken, withdrawn, about);
        }
    }
}

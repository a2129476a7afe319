package vigil.families.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.accident.CondolenceCommand.Wish;
import vigil.families.Family.Hindrance;
import vigil.families.Family.Mistake;
import vigil.families.Family.Standing;
import vigil.families.fold.FamilyFile.Kept;
import vigil.families.fold.FamilyFile.Letter;
import vigil.law.Condition;

/** Where a family stands, from what is kept of it; the same guards that the decisions make, told before one runs into them. */
public final class Standings {

    /** What is to be put right first, then what is furthest; a letter that came back counts least. */
    private static final List<Standing> FURTHEST = List.of(
            Standing.RETURNED, Standing.UNDER_WAY, Standing.SENT, Standing.DELIVERED, Standing.TO_BE_PUT_RIGHT);

    private Standings() {}

    /** Whether the office writes to this family: of a dead victim on the list, or one it has written to. */
    public static boolean concerns(Kept kept) {
        boolean dead = kept.listed() && kept.condition() == Condition.DEAD;
        return dead || counting(kept).isPresent();
    }

    /** How far the letter has come. */
    public static Standing of(Kept kept) {
        return counting(kept).map(Letter::standing).orElse(nobodyWishesOne(kept) ? Standing.WISHES_NO_LETTER : Standing.NOT_WRITTEN_TO);
    }

    /** Since when. */
    public static Instant since(Kept kept) {
        return counting(kept).map(Letter::since).orElse(kept.conditionSince());
    }

    private static Optional<Letter> counting(Kept kept) {
        return kept.letters().stream()
                .filter(letter -> !letter.withdrawn() || letter.standing() == Standing.TO_BE_PUT_RIGHT)
                .max(Comparator.comparingInt(letter -> FURTHEST.indexOf(letter.standing())));
    }

    /** What the family must hear put right. */
    public static List<Mistake> mistakes(Kept kept) {
        return kept.letters().stream()
                .filter(letter -> letter.standing() == Standing.TO_BE_PUT_RIGHT)
                .map(Standings::mistake)
                .distinct()
                .sorted()
                .toList();
    }

    private static Mistake mistake(Letter letter) {
        if (letter.withdrawn()) return Mistake.TAKEN_BACK;
        return switch (letter.slip()) {
            case null -> Mistake.FATE;
            case NAME -> Mistake.NAME;
            case FACTS -> Mistake.FACTS;
            case DAY_OF_DEATH -> Mistake.DAY_OF_DEATH;
        };
    }

    /** What stands in the way of the next letter. */
    public static List<Hindrance> hindrances(Kept kept) {
        if (!of(kept).waiting()) return List.of();
        List<Hindrance> all = new ArrayList<>();
        if (kept.kin().isEmpty()) all.add(Hindrance.NO_RELATIVE_KNOWN);
        if (!kept.identified()) all.add(Hindrance.IDENTITY_NOT_CONFIRMED);
        boolean dead = kept.listed() && kept.condition() == Condition.DEAD;
        if (dead && !kept.kin().isEmpty() && kept.kin().stream().noneMatch(one -> one.told())) {
            all.add(Hindrance.DEATH_NOT_NOTIFIED);
        }
        if (nobodyWishesOne(kept)) all.add(Hindrance.EVERYBODY_WISHES_NO_LETTER);
        boolean overtaken = kept.letters().stream()
                .anyMatch(letter -> letter.standing() == Standing.UNDER_WAY && !letter.withdrawn() && letter.overtaken());
        if (overtaken) all.add(Hindrance.DRAFT_IS_OVERTAKEN);
        return List.copyOf(all);
    }

    private static boolean nobodyWishesOne(Kept kept) {
        return !kept.kin().isEmpty() && kept.kin().stream().allMatch(one -> one.letter() == Wish.NO);
    }
}

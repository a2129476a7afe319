package vigil.accident.chapters;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.Wish;
import vigil.accident.CondolenceEvent.FamilyWishesRecorded;
import vigil.accident.CondolenceEvent.RelativeAdded;

/**
 * One relative of a victim.
 *
 * @param letterWish whether a letter is wanted, {@code null} until the family has been asked
 * @param callWish whether a call is wanted, {@code null} until the family has been asked
 * @param namesSomebody whether they named who is to stand between
 * @param spelled whether they have said how their name is written, whatever stands in their record
 * @param toldAt when the death was notified officially, {@code null} before
 * @param withdrawn whether they were taken off: no relative of the victim, or dead since
 */
public record Relative(
        String id,
        String victimId,
        String personId,
        @Nullable Wish letterWish,
        @Nullable Wish callWish,
        boolean namesSomebody,
        boolean spelled,
        @Nullable OffsetDateTime toldAt,
        boolean withdrawn) {

    static Relative of(RelativeAdded e) {
        return new Relative(e.relativeId(), e.victimId(), e.personId(), null, null, false, false, null, false);
    }

    Relative wishing(FamilyWishesRecorded e) {
        boolean spells = spelled || e.spelledName() != null;
        return new Relative(id, victimId, personId, e.letter(), e.call(), e.through() != null, spells, toldAt, withdrawn);
    }

    Relative told(@Nullable OffsetDateTime ofDeathAt) {
        return new Relative(id, victimId, personId, letterWish, callWish, namesSomebody, spelled, ofDeathAt, withdrawn);
    }

    Relative takenOff() {
        return new Relative(id, victimId, personId, letterWish, callWish, namesSomebody, spelled, toldAt, true);
    }

    /** Whether a letter to the one is a letter to the other: of the same victim, or the same person. */
    boolean sharesAHouseholdWith(Relative other) {
        return victimId.equals(other.victimId) || personId.equals(other.personId);
    }

    /** Whether the death was notified officially. */
    public boolean toldOfDeath() {
        return toldAt != null;
    }

    public boolean wishesNoLetter() {
        return letterWish == Wish.NO;
    }
}

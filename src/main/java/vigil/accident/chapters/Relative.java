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
        @Nullable OffsetDateTime toldAt,
        boolean withdrawn) {

    static Relative of(RelativeAdded e) {
        return new Relative(e.relativeId(), e.victimId(), e.personId(), null, null, false, null, false);
    }

    Relative wishing(FamilyWishesRecorded e) {
        return new Relative(id, victimId, personId, e.letter(), e.call(), e.through() != null, toldAt, withdrawn);
    }

    Relative told(@Nullable OffsetDateTime ofDeathAt) {
        return new Relative(id, victimId, personId, letterWish, callWish, namesSomebody, ofDeathAt, withdrawn);
    }

    Relative takenOff() {
        return new Relative(id, victimId, personId, letterWish, callWish, namesSomebody, toldAt, true);
    }

    /** Whether the death was notified officially. */
    public boolean toldOfDeath() {
        return toldAt != null;
    }

    public boolean wishesNoLetter() {
        return letterWish == Wish.NO;
    }
}

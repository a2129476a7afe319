package vigil.accident.chapters;

import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.Wish;
import vigil.accident.CondolenceEvent.FamilyWishesRecorded;
import vigil.accident.CondolenceEvent.RelativeAdded;

/**
 * One relative of a victim.
 *
 * @param letterWish whether a letter is wanted, {@code null} until the family has been asked
 * @param callWish whether a call is wanted, {@code null} until the family has been asked
 * @param toldOfDeath whether the death was notified officially
 */
public record Relative(String id, String victimId, @Nullable Wish letterWish, @Nullable Wish callWish, boolean toldOfDeath) {

    static Relative of(RelativeAdded e) {
        return new Relative(e.relativeId(), e.victimId(), null, null, false);
    }

    Relative wishing(FamilyWishesRecorded e) {
        return new Relative(id, victimId, e.letter(), e.call(), toldOfDeath);
    }

    Relative told(boolean ofDeath) {
        return new Relative(id, victimId, letterWish, callWish, ofDeath);
    }

    public boolean wishesNoLetter() {
        return letterWish == Wish.NO;
    }
}

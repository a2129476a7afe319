package vigil.accident.chapters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceEvent.LetterDrafted;
import vigil.accident.CondolenceEvent.LetterFollowUpNeeded;
import vigil.accident.CondolenceEvent.LetterTakenOver;
import vigil.accident.CondolenceEvent.Slip;
import vigil.kernel.VietNam;

/**
 * One letter of condolence on its way to a relative.
 *
 * @param drafter the account that drafted it
 * @param overtaken what happened since drafting that makes its text wrong
 * @param owed what the office owes the family because of it
 * @param owedSince since when a correction is owed, {@code null} when nothing is or nobody wrote down since when
 * @param slips whether all that is to be put right is a name, a day or the like
 */
public record Letter(
        String id,
        String relativeId,
        String victimId,
        String drafter,
        Stage stage,
        Overtaken overtaken,
        Owed owed,
        @Nullable OffsetDateTime owedSince,
        boolean slips,
        @Nullable OffsetDateTime sentAt) {

    /** How far a letter has come. */
    public enum Stage {
        DRAFTED,
        CHECKED,
        SIGNED,
        SENT,
        DELIVERED,
        RETURNED,
        WITHDRAWN
    }

    /** Why a letter not yet sent must not go out as it was drafted; the gravest reason stays. */
    public enum Overtaken {
        NOT,
        /** A case was merged into this one from which the household has a letter. */
        HOUSEHOLD_HAS_ONE,
        FACTS_CORRECTED,
        NAME_RESPELLED,
        CONDITION_CHANGED,
        CONDITION_CORRECTED
    }

    /** What the office owes the family because of a letter that went out. */
    public enum Owed {
        NOTHING,
        /** It came back. */
        RETURNED,
        /** What it says has turned out to be wrong. */
        FOLLOW_UP
    }

    static Letter of(LetterDrafted e) {
        return new Letter(
                e.letterId(), e.relativeId(), e.victimId(), e.by(), Stage.DRAFTED, Overtaken.NOT, Owed.NOTHING, null, false, null);
    }

    static Letter of(LetterTakenOver e) {
        Stage stage = e.deliveredAt() == null ? Stage.SENT : Stage.DELIVERED;
        return new Letter(
                e.letterId(), e.relativeId(), e.victimId(), "", stage, Overtaken.NOT, Owed.NOTHING, null, false, e.sentAt());
    }

    /** A family must hear that what a letter told them is not so, unless they are to hear of it already. */
    public Optional<LetterFollowUpNeeded> followUp(Instant now, @Nullable Slip slip) {
        if (owed == Owed.FOLLOW_UP && (!slips || slip != null)) return Optional.empty();
        OffsetDateTime since = now.atZone(VietNam.ZONE).toOffsetDateTime();
        return Optional.of(new LetterFollowUpNeeded(id, victimId, since, slip));
    }

    /** Whether it has left the office and is with the family, or on its way there. */
    public boolean out() {
        return stage == Stage.SENT || stage == Stage.DELIVERED;
    }

    /** Whether it is still in the office and meant to go out. */
    public boolean underWay() {
        return stage == Stage.DRAFTED || stage == Stage.CHECKED || stage == Stage.SIGNED;
    }

    /** Whether what is owed is a correction of something that was still right at a time, to the minute. */
    boolean owedOnlySince(OffsetDateTime at) {
        return owed == Owed.FOLLOW_UP && owedSince != null && at.isBefore(owedSince.truncatedTo(ChronoUnit.MINUTES));
    }

    Letter checked() {
        return at(Stage.CHECKED, owed, sentAt);
    }

    Letter signed() {
        return at(Stage.SIGNED, owed, sentAt);
    }

    Letter sent(OffsetDateTime at) {
        return at(Stage.SENT, owed, at);
    }

    Letter delivered() {
        return at(Stage.DELIVERED, owed, sentAt);
    }

    Letter returned() {
        return at(Stage.RETURNED, Owed.RETURNED, sentAt);
    }

    /** Taking back a returned letter settles its return; a family that has it, or was misinformed, must hear of it. */
    Letter withdrawn() {
        if (out()) return at(Stage.WITHDRAWN, Owed.FOLLOW_UP, sentAt);
        return at(Stage.WITHDRAWN, owed == Owed.RETURNED ? Owed.NOTHING : owed, sentAt);
    }

    Letter owing(Owed now) {
        return at(stage, now, sentAt);
    }

    Letter owingFollowUp(LetterFollowUpNeeded e) {
        return new Letter(
                id, relativeId, victimId, drafter, stage, overtaken, Owed.FOLLOW_UP, e.since(), e.slip() != null, sentAt);
    }

    Letter besideAnother() {
        return overtaken(Overtaken.HOUSEHOLD_HAS_ONE);
    }

    Letter overtaken(Slip slip) {
        return overtaken(
                switch (slip) {
                    case NAME -> Overtaken.NAME_RESPELLED;
                    case FACTS, DAY_OF_DEATH -> Overtaken.FACTS_CORRECTED;
                });
    }

    Letter overtaken(boolean byCorrection) {
        return overtaken(byCorrection ? Overtaken.CONDITION_CORRECTED : Overtaken.CONDITION_CHANGED);
    }

    private Letter overtaken(Overtaken by) {
        Overtaken gravest = by.compareTo(overtaken) > 0 ? by : overtaken;
        return new Letter(id, relativeId, victimId, drafter, stage, gravest, owed, owedSince, slips, sentAt);
    }

    private Letter at(Stage now, Owed owing, @Nullable OffsetDateTime sent) {
        boolean same = owing == owed;
        return new Letter(
                id, relativeId, victimId, drafter, now, overtaken, owing, same ? owedSince : null, same && slips, sent);
    }
}

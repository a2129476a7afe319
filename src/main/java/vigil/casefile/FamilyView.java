package vigil.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.Wish;
import vigil.casefile.VictimView.Correction;

/** The families: relatives with their wishes, the letters with their life, the visits. */
public record FamilyView(List<Relative> relatives, List<Letter> letters, List<Visit> visits) {

    /** A relative of a victim; {@code withdrawn} when they were taken off, and why. */
    public record Relative(
            String relativeId,
            String victimId,
            String personId,
            @Nullable SealedText name,
            String relation,
            @Nullable SealedText liaison,
            @Nullable Wishes wishes,
            @Nullable Notification notified,
            @Nullable Correction withdrawn,
            Trace trace) {

        /** The same relative under a name. */
        public Relative named(@Nullable SealedText as) {
            return new Relative(
                    relativeId, victimId, personId, as, relation, liaison, wishes, notified, withdrawn, trace);
        }
    }

    /** What the family wishes. */
    public record Wishes(
            Wish letter, Wish call, @Nullable SealedText through, @Nullable SealedText spelledName, Trace trace) {}

    /** The death was told officially. */
    public record Notification(OffsetDateTime at, SealedText by, Trace trace) {}

    /**
     * A letter of condolence; {@code steps} holds its whole life, earlier signatures included.
     *
     * @param takenOver where it was written, when it went out from a case that was merged into this one
     * @param followUpSince since when the family is to hear of a correction, {@code null} when it is not, or has heard
     */
    public record Letter(
            String letterId,
            String relativeId,
            String victimId,
            LetterState state,
            @Nullable String template,
            @Nullable SealedText text,
            List<LetterStep> steps,
            boolean followUpNeeded,
            @Nullable OffsetDateTime followUpSince,
            @Nullable TakenOver takenOver) {

        /** The same letter as somebody sees it who may not know of the other case. */
        public Letter fromElsewhere() {
            return new Letter(
                    letterId, relativeId, victimId, state, template, text, steps, followUpNeeded, followUpSince,
                    new TakenOver(null, null));
        }
    }

    /**
     * From where a letter or a visit was taken over.
     *
     * @param number of the other case, with {@code letterId} there; both {@code null} for who may not know of it
     */
    public record TakenOver(@Nullable String number, @Nullable String letterId) {}

    /** Where a letter is. */
    public enum LetterState {
        DRAFTED,
        CHECKED,
        SIGNED,
        SENT,
        DELIVERED,
        RETURNED,
        WITHDRAWN
    }

    /**
     * One step of a letter.
     *
     * @param at when it happened, if that is told apart from the recording
     * @param note remarks of the checker, or the reason of a return or withdrawal
     */
    public record LetterStep(
            LetterState state,
            @Nullable OffsetDateTime at,
            @Nullable String channel,
            @Nullable SealedText note,
            Trace trace) {}

    /**
     * Somebody visited the victim or the family.
     *
     * @param by {@code null} when that could not be carried over from another case
     * @param takenOver from which case, when that was merged into this one
     */
    public record Visit(
            String victimId,
            OffsetDateTime at,
            @Nullable SealedText by,
            @Nullable Long supportVnd,
            @Nullable SealedText note,
            @Nullable TakenOver takenOver,
            Trace trace) {

        /** The same visit as somebody sees it who may not know of the other case. */
        public Visit fromElsewhere() {
            return new Visit(victimId, at, by, supportVnd, note, new TakenOver(null, null), trace);
        }
    }
}

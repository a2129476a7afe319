package vigil.accident;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.ContactWay;
import vigil.accident.CondolenceCommand.FamilyPhase;
import vigil.accident.CondolenceCommand.Wish;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.Confidential;

/** What can happen in the second chapter. */
public sealed interface CondolenceEvent extends AccidentEvent {

    record RelativeAdded(
            String relativeId, String victimId, String personId, String relation, @Nullable Confidential liaison)
            implements CondolenceEvent {}

    record RelativeWithdrawn(String relativeId, String victimId, Confidential reason) implements CondolenceEvent {}

    record FamilyWishesRecorded(
            String relativeId,
            Wish letter,
            Wish call,
            @Nullable Confidential through,
            @Nullable Confidential spelledName)
            implements CondolenceEvent {}

    record DeathNotified(String victimId, String relativeId, OffsetDateTime at, Confidential by)
            implements CondolenceEvent {}

    /** @param whyAnother why this letter goes to a family that has one already, {@code null} when it has none */
    record LetterDrafted(
            String letterId,
            String relativeId,
            String victimId,
            @Nullable Confidential text,
            @Nullable String template,
            @Nullable Confidential whyAnother,
            String by)
            implements CondolenceEvent {
        public LetterDrafted(
                String letterId,
                String relativeId,
                String victimId,
                @Nullable Confidential text,
                @Nullable String template,
                String by) {
            this(letterId, relativeId, victimId, text, template, null, by);
        }
    }

    record LetterChecked(String letterId, @Nullable Confidential remarks, String by) implements CondolenceEvent {}

    /** Letters signed before the book was kept here have no {@code registration}. */
    record LetterSigned(String letterId, @Nullable Registration registration, String by)
            implements CondolenceEvent, Decision {
        public LetterSigned(String letterId, String by) {
            this(letterId, null, by);
        }
    }

    /** @param through whether it was given to the person the family had named for it */
    record LetterSent(String letterId, String channel, OffsetDateTime at, @Nullable Boolean through)
            implements CondolenceEvent {
        public LetterSent(String letterId, String channel, OffsetDateTime at) {
            this(letterId, channel, at, null);
        }
    }

    record LetterDelivered(String letterId, OffsetDateTime at) implements CondolenceEvent {}

    record LetterReturned(String letterId, OffsetDateTime at, Confidential reason) implements CondolenceEvent {}

    record LetterWithdrawn(String letterId, Confidential reason) implements CondolenceEvent, Decision {}

    /**
     * A letter was with the family when something about the victim changed; the family must hear of it.
     *
     * @param since what was told or given before does not settle it; {@code null} in what was recorded before this was kept
     * @param slip what turned out to be otherwise, {@code null} when it is what the letter says of the victim's fate
     */
    record LetterFollowUpNeeded(
            String letterId, String victimId, @Nullable OffsetDateTime since, @Nullable Slip slip)
            implements CondolenceEvent, Consequence {
        public LetterFollowUpNeeded(String letterId, String victimId, @Nullable OffsetDateTime since) {
            this(letterId, victimId, since, null);
        }

        public LetterFollowUpNeeded(String letterId, String victimId) {
            this(letterId, victimId, null);
        }
    }

    /** The family needs no word about what was corrected after the letter had gone. */
    record LetterLetStand(String letterId, Confidential reason) implements CondolenceEvent, Decision {}

    /** What was in letters still in the office has been corrected: they are written anew. */
    record LettersOvertaken(List<String> letterIds, Slip slip) implements CondolenceEvent, Consequence {}

    /** What of a letter turned out to be otherwise without touching what it says of the victim's fate. */
    enum Slip {
        /** The name of the victim or of the relative, or how the victim is spoken of. */
        NAME,
        /** The day of the accident or what the enterprise is called. */
        FACTS,
        /** The day on which the victim died. */
        DAY_OF_DEATH
    }

    /**
     * A letter that had gone out from a case merged into this one counts here.
     *
     * @param fromCase number of the other case, {@code fromLetter} the letter's id there
     * @param sentAt when it had left the office, {@code deliveredAt} when it had arrived, {@code null} while nobody knows
     */
    record LetterTakenOver(
            String letterId,
            String relativeId,
            String victimId,
            String fromCase,
            String fromLetter,
            String channel,
            OffsetDateTime sentAt,
            @Nullable OffsetDateTime deliveredAt)
            implements CondolenceEvent, Consequence {}

    record FamilyVisited(
            String victimId,
            OffsetDateTime at,
            Confidential by,
            @Nullable Long supportVnd,
            @Nullable Confidential note)
            implements CondolenceEvent {}

    /**
     * A visit, with the money that was given, from a case merged into this one counts here.
     *
     * @param fromCase number of the other case
     * @param by who visited, {@code null} when that no longer opened
     */
    record VisitTakenOver(
            String victimId,
            String fromCase,
            OffsetDateTime at,
            @Nullable Confidential by,
            @Nullable Long supportVnd,
            @Nullable Confidential note)
            implements CondolenceEvent, Consequence {}

    /** @param before the account that was the liaison until then, {@code null} for the first */
    record LiaisonAssigned(
            String victimId, String account, @Nullable String before, @Nullable Confidential reason)
            implements CondolenceEvent {}

    record FamilyContacted(
            String relativeId,
            String victimId,
            FamilyPhase phase,
            ContactWay way,
            OffsetDateTime at,
            Confidential told,
            @Nullable Confidential by)
            implements CondolenceEvent {}
}

package vigil.families;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceCommand.ContactWay;
import vigil.accident.CondolenceCommand.FamilyPhase;
import vigil.kernel.Confidential;
import vigil.law.Condition;

/**
 * The family of one victim, without a name: how far the letter has come, what it was told, and what stands in the way.
 *
 * @param since since when the standing is what it is
 * @param mistakes what is to be put right with them; empty when nothing is
 * @param hindrances why nothing may be written or sent now; empty when something may
 * @param liaison the account the family turns to
 * @param heard the furthest the family was told of, {@code null} before the first contact
 * @param languages by relative, in which language they want to be written to, as far as it is known; for who writes to them
 * @param supportVnd all support given so far, in đồng
 */
public record Family(
        String number,
        String establishment,
        String victimId,
        Condition condition,
        Standing standing,
        Instant since,
        List<Mistake> mistakes,
        List<Hindrance> hindrances,
        @Nullable String liaison,
        @Nullable FamilyPhase heard,
        List<Talk> talks,
        Map<String, String> languages,
        int visits,
        long supportVnd) {

    /** How far the letter to a family has come; the first four wait for the office. */
    public enum Standing {
        /** A letter told them what was not so. */
        TO_BE_PUT_RIGHT,
        RETURNED,
        NOT_WRITTEN_TO,
        UNDER_WAY,
        SENT,
        DELIVERED,
        WISHES_NO_LETTER;

        /** Whether it is the office's turn. */
        public boolean waiting() {
            return compareTo(SENT) < 0;
        }

        /** Whether the family has a letter, or would have one, and still waits for a word. */
        public boolean owed() {
            return this == TO_BE_PUT_RIGHT || this == RETURNED;
        }
    }

    /** What a letter told a family that is not so. */
    public enum Mistake {
        /** What it says of the victim's fate. */
        FATE,
        /** The name of the victim or of the relative, or how the victim is spoken of. */
        NAME,
        /** The day of the accident or what the enterprise is called. */
        FACTS,
        /** The day on which the victim died. */
        DAY_OF_DEATH,
        /** The letter itself should not have gone out. */
        TAKEN_BACK
    }

    /** What stands in the way of a letter. */
    public enum Hindrance {
        NO_RELATIVE_KNOWN,
        IDENTITY_NOT_CONFIRMED,
        DEATH_NOT_NOTIFIED,
        EVERYBODY_WISHES_NO_LETTER,
        DRAFT_IS_OVERTAKEN
    }

    /**
     * Something the family was told.
     *
     * @param told sealed in the store; in clear only in the answer to who may read it
     */
    public record Talk(
            FamilyPhase phase,
            ContactWay way,
            String relativeId,
            OffsetDateTime at,
            @Nullable Confidential told,
            @Nullable String text) {}

    /** The same family with what the establishment is called, which is opened for those that are shown. */
    public Family at(String called) {
        return new Family(
                number, called, victimId, condition, standing, since, mistakes, hindrances, liaison, heard, talks, languages, visits,
                supportVnd);
    }

    /** The same family with its talks and languages as a reader gets them. */
    public Family telling(List<Talk> shown, Map<String, String> inLanguages) {
        return new Family(
                number, establishment, victimId, condition, standing, since, mistakes, hindrances, liaison, heard, shown,
                inLanguages, visits, supportVnd);
    }
}

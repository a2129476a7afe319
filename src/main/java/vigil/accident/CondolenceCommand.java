package vigil.accident;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.PaperCommand.Capacity;
import vigil.accident.PaperCommand.Registering;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;

/** Second chapter: the families; every guard here keeps somebody from being hurt by a mistake of the office. */
public sealed interface CondolenceCommand extends AccidentCommand {

    /** Records a relative of a victim; the person is new or already known by {@code personId}. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record AddRelative(
            String victimId,
            @Nullable NewPerson person,
            @Nullable String personId,
            String relation,
            @OneLine @Nullable Confidential liaison)
            implements CondolenceCommand, Adding, IntroducesPerson {
        @Override
        public AddRelative registered(String id, Described as) {
            return new AddRelative(victimId, person, id, relation, liaison);
        }
    }

    /** Takes somebody off who is no relative of the victim, or has died since: nothing more is told or written to them. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record WithdrawRelative(String relativeId, Confidential reason) implements CondolenceCommand {}

    /**
     * What the family wishes; {@code through} names the intermediary.
     *
     * @param respells whether the letters have spelled the name otherwise until now; looked up by the server
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordFamilyWishes(
            String relativeId,
            Wish letter,
            Wish call,
            @OneLine @Nullable Confidential through,
            @OneLine @Nullable Confidential spelledName,
            @FilledByServer @Nullable Boolean respells)
            implements CondolenceCommand {
        public RecordFamilyWishes(
                String relativeId,
                Wish letter,
                Wish call,
                @Nullable Confidential through,
                @Nullable Confidential spelledName) {
            this(relativeId, letter, call, through, spelledName, null);
        }
    }

    /** Whether the family wants a letter or a call. */
    enum Wish {
        YES,
        NO,
        /** Only through the person named. */
        THROUGH
    }

    /** The relative has been told officially of the death. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordDeathNotified(
            String victimId,
            String relativeId,
            OffsetDateTime at,
            @OneLine Confidential by,
            @Nullable Confidential lateReason)
            implements CondolenceCommand {}

    /** Drafts a letter of condolence (thư công) to a relative; {@code whyAnother} when their family has one already. */
    @AllowedTo(OFFICER)
    record DraftLetter(
            String relativeId,
            @Nullable Confidential text,
            @Nullable String template,
            @Nullable Confidential whyAnother)
            implements CondolenceCommand {
        public DraftLetter(String relativeId, @Nullable Confidential text, @Nullable String template) {
            this(relativeId, text, template, null);
        }
    }

    /** A second officer has read the draft and found it right. */
    @AllowedTo(OFFICER)
    record CheckLetter(String letterId, @Nullable Confidential remarks) implements CondolenceCommand {}

    /** The leader signs; never the one who drafted. The letter gets the next number of the office's book. */
    @AllowedTo(LEADER)
    record SignLetter(
            String letterId,
            @Nullable Capacity capacity,
            @OneLine @Nullable Confidential signer,
            @FilledByServer @Nullable Registration registration)
            implements CondolenceCommand, Registering {
        public SignLetter(String letterId) {
            this(letterId, null, null, null);
        }

        @Override
        public SignLetter registered(Registration as) {
            return new SignLetter(letterId, capacity, signer, as);
        }
    }

    /** The letter leaves the office; never twice. {@code through}: given to the person the family has named for it. */
    @AllowedTo(OFFICER)
    record SendLetter(
            String letterId,
            String channel,
            OffsetDateTime at,
            @Nullable Boolean through,
            @Nullable Confidential lateReason)
            implements CondolenceCommand {
        public SendLetter(String letterId, String channel, OffsetDateTime at, @Nullable Confidential lateReason) {
            this(letterId, channel, at, null, lateReason);
        }
    }

    /** The family has the letter. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordDelivery(String letterId, OffsetDateTime at, @Nullable Confidential lateReason)
            implements CondolenceCommand {}

    /** The letter came back; it becomes a duty again. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordReturn(
            String letterId, OffsetDateTime at, Confidential reason, @Nullable Confidential lateReason)
            implements CondolenceCommand {}

    /** The letter must not go out, or is taken back by another document. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record WithdrawLetter(String letterId, Confidential reason) implements CondolenceCommand {}

    /**
     * The family needs no word about a name, a day or an enterprise that was corrected after the letter had gone: the letter
     * has it right, or they do not want to hear of it. What a letter said of life and death is put right with them.
     */
    @AllowedTo(OFFICER)
    record LetLetterStand(String letterId, Confidential reason) implements CondolenceCommand {}

    /** Somebody visited the victim or the family; {@code supportVnd} is the money given, in đồng. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordVisit(
            String victimId,
            OffsetDateTime at,
            @OneLine Confidential by,
            @Nullable Long supportVnd,
            @Nullable Confidential note,
            @Nullable Confidential lateReason)
            implements CondolenceCommand {}

    /** Names the one account whom the family of a victim turns to; a change says why. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record AssignLiaison(String victimId, String account, @Nullable Confidential reason) implements CondolenceCommand {}

    /** Somebody spoke with a relative: when, how, and what was told. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordFamilyContact(
            String relativeId,
            FamilyPhase phase,
            ContactWay way,
            OffsetDateTime at,
            Confidential told,
            @OneLine @Nullable Confidential by,
            @Nullable Confidential lateReason)
            implements CondolenceCommand {}

    /** What the office does by itself when something happens in a person's record or in another case. */
    sealed interface OfOtherStreams extends CondolenceCommand, GivenBeside {}

    /**
     * The record of a victim or a relative was corrected; letters may say it otherwise.
     *
     * @param name whether it is the name, not only how a victim is spoken of
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record NoteCorrectedPerson(String personId, boolean name) implements OfOtherStreams {}

    /**
     * Another case is merged into this one: the letters that have gone out there count here, with the relatives they went to
     * and what these wish and have been told; so do visits and the money that was given.
     *
     * @param fromCase number of the other case
     */
    @AllowedTo(OFFICER)
    record TakeOverFamilies(
            @FilledByServer String fromCase,
            @FilledByServer List<FromThere> relatives,
            @FilledByServer List<SentThere> letters,
            @FilledByServer List<VisitThere> visits)
            implements OfOtherStreams {}

    /**
     * A relative as the other case knew them.
     *
     * @param there their id in the other case
     * @param relativeId their id here, {@code null} for somebody whom this case does not know yet
     * @param letterWish with {@code callWish} what they wish, {@code null} while nobody has asked
     * @param toldAt with {@code toldBy} when they were told officially of the death, {@code null} before
     * @param takenOff why they were taken off the list there although a letter had gone to them, {@code null} for all others
     */
    record FromThere(
            String there,
            @Nullable String relativeId,
            String victimId,
            String personId,
            String relation,
            @Nullable Wish letterWish,
            @Nullable Wish callWish,
            @OneLine @Nullable Confidential through,
            @OneLine @Nullable Confidential spelledName,
            @Nullable OffsetDateTime toldAt,
            @OneLine @Nullable Confidential toldBy,
            @Nullable Confidential takenOff) {}

    /**
     * A letter that has gone out from the other case.
     *
     * @param letterId its id there
     * @param to id there of the relative it went to
     * @param deliveredAt {@code null} while nobody knows whether it has arrived
     */
    record SentThere(
            String letterId, String to, String channel, OffsetDateTime sentAt, @Nullable OffsetDateTime deliveredAt) {}

    /**
     * A visit from the other case that this one does not know itself.
     *
     * @param victimId the victim as this case lists them
     * @param by who visited, {@code null} when that no longer opens
     */
    record VisitThere(
            String victimId,
            OffsetDateTime at,
            @OneLine @Nullable Confidential by,
            @Nullable Long supportVnd,
            @Nullable Confidential note) {}

    /** What a family is told in which order. */
    enum FamilyPhase {
        /** Somebody of the office has spoken with them: a visit or the notice of death counts too. */
        FIRST_CONTACT,
        /** How they are, what they are entitled to, how the investigation goes. */
        FOLLOW_UP,
        /** What the published minutes say. */
        FINDINGS,
        /** That the case comes to its end, and whom they may turn to afterwards. */
        CLOSING
    }

    /** How a relative was reached. */
    enum ContactWay {
        VISIT,
        CALL,
        MEETING,
        /** By the person whom the family named for it. */
        THROUGH
    }
}

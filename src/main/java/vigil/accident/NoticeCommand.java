package vigil.accident;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.NoticeEvent.Wholeness;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command.Fact;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;
import vigil.law.FileLetter;

/** First chapter: the accident becomes known, its victims are listed, its facts corrected, its papers kept. */
public sealed interface NoticeCommand extends AccidentCommand {

    /** Opens a case with what is known; {@code provinceCode} is the code of the day of the accident. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record ReportAccident(
            String provinceCode,
            Moment occurred,
            @Fact @OneLine Confidential place,
            Establishment establishment,
            Employment employment,
            Casualties casualties,
            Notice notice,
            @Nullable String sector,
            @Nullable String injuringFactor,
            @Nullable Confidential summary)
            implements NoticeCommand {}

    /** A further notice of the same accident (Law 84/2015/QH13, Art. 34). */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordNotice(
            Notice.Source source,
            String channel,
            OffsetDateTime receivedAt,
            @OneLine @Nullable Confidential declaredBy,
            Notice.@Nullable Form form,
            @Nullable Casualties casualties,
            @Nullable Confidential text)
            implements NoticeCommand, Adding {}

    /** Lists a victim; the person is new or already known by {@code personId}. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record AddVictim(
            @Nullable NewPerson person,
            @Nullable String personId,
            String occupation,
            Employment employment,
            Condition condition,
            @Nullable List<String> injuries,
            @Nullable OffsetDateTime since,
            @FilledByServer @Nullable Described described)
            implements NoticeCommand, Adding, IntroducesPerson {
        @Override
        public AddVictim registered(String id, Described as) {
            return new AddVictim(person, id, occupation, employment, condition, injuries, since, as);
        }
    }

    /** A victim dies, recovers, is found, or an earlier statement was wrong. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record ChangeVictimCondition(
            String victimId,
            Condition condition,
            OffsetDateTime at,
            ConditionBasis basis,
            @Nullable Confidential note,
            @Nullable Confidential lateReason)
            implements NoticeCommand {}

    /**
     * Corrects what was recorded of a victim; the person's own data are corrected with the person.
     *
     * @param since since when the victim has been in the condition that is known now; of a dead one, when they died
     * @param letters ids of the letters that say the wrong day of death in words of their own; looked up by the server
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record CorrectVictim(
            String victimId,
            Confidential reason,
            @Nullable String occupation,
            @Nullable Employment employment,
            @Nullable List<String> injuries,
            @Nullable OffsetDateTime since,
            @FilledByServer @Nullable List<String> letters)
            implements NoticeCommand {
        public CorrectVictim(
                String victimId,
                Confidential reason,
                @Nullable String occupation,
                @Nullable Employment employment,
                @Nullable List<String> injuries) {
            this(victimId, reason, occupation, employment, injuries, null, null);
        }
    }

    /** Takes somebody off the list who is no victim of this accident. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record WithdrawVictim(String victimId, Confidential reason) implements NoticeCommand {}

    /** Confirms who the victim is; before that no letter is drafted. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record ConfirmIdentity(
            String victimId, Confidential basis, OffsetDateTime at, @Nullable Confidential lateReason)
            implements NoticeCommand {}

    /** Makes the list of victims the truth; from then on stated casualties no longer count. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record ConfirmVictims() implements NoticeCommand {}

    /** Corrects the facts of the accident; fields left out stay as they are. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record CorrectFacts(
            Confidential reason,
            @Nullable Moment occurred,
            @Fact @OneLine @Nullable Confidential place,
            @Nullable Establishment establishment,
            @Nullable Employment employment,
            @Nullable String sector,
            @Nullable String injuringFactor,
            @Nullable Confidential summary)
            implements NoticeCommand {}

    /** A remark for colleagues. */
    @AllowedTo({OFFICER, PROVINCIAL, LEADER})
    record AddNote(Confidential text, @Nullable String about) implements NoticeCommand, Adding {}

    /** This case is the same accident as another; it ends here and lives on there. */
    @AllowedTo(OFFICER)
    record MergeInto(String number, Confidential reason) implements NoticeCommand {}

    /** Puts an uploaded file into the case; one about a victim, or about {@code personId}, falls away with that person. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record AttachFile(
            String fileId,
            FileLetter kind,
            @Nullable String victimId,
            @Nullable Confidential note,
            @FilledByServer @Nullable String sha256,
            @FilledByServer @Nullable Long size,
            @Nullable String personId)
            implements NoticeCommand, Adding {}

    /** Takes a file out of the case; its bytes and its trace stay. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record WithdrawFile(String fileId, Confidential reason) implements NoticeCommand {}

    /** Hands a file over to another account; complete only when accepted. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record HandOverFile(String fileId, String to) implements NoticeCommand {}

    /** Accepts a file that was handed over to oneself. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record AcceptFile(String fileId) implements NoticeCommand {}

    /** What may be asked of a file in the office's keeping. */
    sealed interface OfKeeping extends NoticeCommand {}

    /** Does not accept a file that was handed over to oneself; it stays with whoever has it. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record DeclineFile(String fileId, Confidential reason) implements OfKeeping {}

    /** Takes back a file that was handed over and not accepted yet. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record TakeBackFile(String fileId) implements OfKeeping {}

    /**
     * Holds the stored bytes against the hash in the log; the server does it by itself too.
     *
     * @param found what they are; only the server says that
     */
    @AllowedTo({OFFICER, PROVINCIAL, LEADER})
    record RecheckFile(String fileId, @FilledByServer @Nullable Wholeness found) implements OfKeeping, Adding {}
}

package vigil.accident;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Command.Fact;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;
import vigil.law.FileLetter;
import vigil.law.LegalBasis;
import vigil.law.Level;
import vigil.law.Severity;

/** What can happen in the first chapter. */
public sealed interface NoticeEvent extends AccidentEvent {

    /** A case was opened; its first notice follows as {@link NoticeReceived}. */
    record AccidentReported(
            String number,
            String provinceCode,
            Moment occurred,
            @Fact Confidential place,
            Establishment establishment,
            Employment employment,
            Casualties casualties,
            @Nullable String sector,
            @Nullable String injuringFactor,
            @Nullable Confidential summary)
            implements NoticeEvent {

        @Override
        public Moment happenedAt() {
            return occurred;
        }
    }

    record NoticeReceived(
            Notice notice, @Nullable Casualties casualties, @Nullable Confidential text) implements NoticeEvent {

        @Override
        public OffsetDateTime at() {
            return notice.receivedAt();
        }
    }

    /**
     * A victim was listed.
     *
     * @param birthYear with sex and nationality kept in clear for the statistics
     */
    record VictimAdded(
            String victimId,
            String personId,
            @Nullable Integer birthYear,
            NewPerson.@Nullable Sex sex,
            @Nullable String nationality,
            String occupation,
            Employment employment,
            Condition condition,
            List<String> injuries,
            @Nullable OffsetDateTime since)
            implements NoticeEvent {}

    record VictimConditionChanged(
            String victimId,
            Condition from,
            Condition condition,
            OffsetDateTime at,
            ConditionBasis basis,
            @Nullable Confidential note)
            implements NoticeEvent {}

    /**
     * Fields left {@code null} stay as they were.
     *
     * @param since since when the victim has been in the condition known then; of a dead one, when they died
     */
    record VictimCorrected(
            String victimId,
            Confidential reason,
            @Nullable String occupation,
            @Nullable Employment employment,
            @Nullable List<String> injuries,
            @Nullable OffsetDateTime since)
            implements NoticeEvent {
        public VictimCorrected(
                String victimId,
                Confidential reason,
                @Nullable String occupation,
                @Nullable Employment employment,
                @Nullable List<String> injuries) {
            this(victimId, reason, occupation, employment, injuries, null);
        }
    }

    record VictimWithdrawn(String victimId, Confidential reason) implements NoticeEvent {}

    record IdentityConfirmed(String victimId, Confidential basis, OffsetDateTime at) implements NoticeEvent {}

    /** The list of victims is the truth from here on. */
    record VictimsConfirmed(Casualties casualties) implements NoticeEvent, Decision {}

    /** Fields left {@code null} stay as they were. */
    record FactsCorrected(
            Confidential reason,
            @Nullable Moment occurred,
            @Fact @Nullable Confidential place,
            @Nullable Establishment establishment,
            @Nullable Employment employment,
            @Nullable String sector,
            @Nullable String injuringFactor,
            @Nullable Confidential summary)
            implements NoticeEvent {}

    record NoteAdded(Confidential text, @Nullable String about) implements NoticeEvent {}

    record AccidentMerged(String into, Confidential reason) implements NoticeEvent, Decision {}

    /**
     * A file became part of the case.
     *
     * @param by the account that attached it, its first holder
     * @param personId whom it is about besides the victim, if it is about somebody
     */
    record FileAttached(
            String fileId,
            FileLetter kind,
            @Nullable String victimId,
            String sha256,
            long size,
            @Nullable Confidential note,
            String by,
            @Nullable String personId)
            implements NoticeEvent {}

    record FileWithdrawn(String fileId, Confidential reason) implements NoticeEvent {}

    record FileHandedOver(String fileId, String from, String to) implements NoticeEvent {}

    record FileAccepted(String fileId, String by) implements NoticeEvent {}

    /** What the stored bytes of a file are, held against the hash in the log. */
    enum Wholeness {
        WHOLE,
        CHANGED,
        MISSING
    }

    /** What happens to a file in the office's keeping. */
    sealed interface OfKeeping extends NoticeEvent {
        String fileId();
    }

    /** The receiver did not accept a hand-over. */
    record FileDeclined(String fileId, String by, Confidential reason) implements OfKeeping {}

    /** The holder took a hand-over back before it was accepted. */
    record FileTakenBack(String fileId, String by) implements OfKeeping {}

    /**
     * The stored bytes are not those that were uploaded, or are not there.
     *
     * @param how what they are instead
     */
    record FileFoundBroken(String fileId, Wholeness how) implements OfKeeping {}

    /** The stored bytes are those that were uploaded: again, or because somebody wanted to know. */
    record FileFoundWhole(String fileId) implements OfKeeping {}

    /** Something was told more than 24 hours after it happened, and this is why. */
    record LateEntryExplained(String command, OffsetDateTime happened, Confidential reason)
            implements NoticeEvent {}

    /** The severity of the case changed or was first assessed. */
    record SeverityAssessed(
            Severity severity, @Nullable Severity before, Casualties casualties, LegalBasis basis)
            implements NoticeEvent, Consequence {}

    /** The level that the law demands changed or was first assessed. */
    record CompetenceAssessed(Level level, @Nullable Level before, LegalBasis basis)
            implements NoticeEvent, Consequence {}
}

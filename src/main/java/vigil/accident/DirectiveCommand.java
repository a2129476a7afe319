package vigil.accident;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.PaperCommand.Capacity;
import vigil.accident.PaperCommand.Registering;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command.Fact;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Command.MayBearAName;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;

/** Fourth chapter: directives to the province and the enterprise, their answers, grades and checks on site. */
public sealed interface DirectiveCommand extends AccidentCommand {

    @AllowedTo(OFFICER)
    record DraftDirective(
            Addressee to, Kind kind, Urgency urgency, String subject, List<DemandDraft> demands)
            implements DirectiveCommand {}

    /** To whom a directive goes. */
    record Addressee(
            AddresseeKind kind, @Fact @MayBearAName @OneLine Confidential name, @Nullable String provinceCode) {}

    /** What the addressee is. */
    enum AddresseeKind {
        DEPARTMENT,
        ENTERPRISE,
        OTHER
    }

    /** Công văn or công điện. */
    enum Kind {
        OFFICIAL_LETTER,
        TELEGRAM
    }

    /** Urgency marks (Decree 30/2020/NĐ-CP), lowest first: khẩn, thượng khẩn, hỏa tốc. */
    enum Urgency {
        NORMAL,
        KHAN,
        THUONG_KHAN,
        HOA_TOC
    }

    /** One thing demanded, with the day by which it is due. */
    record DemandDraft(Confidential text, LocalDate due) {}

    /** A leader signs; the directive gets the next number of the office's book in the same commit. */
    @AllowedTo(LEADER)
    record SignDirective(
            String directiveId,
            @Nullable Capacity capacity,
            @OneLine @Nullable Confidential signer,
            @FilledByServer @Nullable Registration registration)
            implements DirectiveCommand, Registering {
        public SignDirective(String directiveId) {
            this(directiveId, null, null, null);
        }

        @Override
        public SignDirective registered(Registration as) {
            return new SignDirective(directiveId, capacity, signer, as);
        }
    }

    @AllowedTo(OFFICER)
    record SendDirective(
            String directiveId, String channel, OffsetDateTime at, @Nullable Confidential lateReason)
            implements DirectiveCommand {}

    @AllowedTo(LEADER)
    record WithdrawDirective(String directiveId, Confidential reason) implements DirectiveCommand {}

    /** The addressee confirms having it. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record AcknowledgeDirective(
            String directiveId,
            OffsetDateTime at,
            @OneLine @Nullable Confidential by,
            @Nullable Confidential lateReason)
            implements DirectiveCommand {}

    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordAnswer(
            String directiveId,
            String demandId,
            Confidential text,
            OffsetDateTime at,
            @Nullable Confidential lateReason)
            implements DirectiveCommand {}

    /** Judges the answer to a demand; a second person confirms. */
    @AllowedTo(OFFICER)
    record GradeAnswer(String directiveId, String demandId, Grade grade, Confidential reason)
            implements DirectiveCommand {}

    /** How good an answer is. */
    enum Grade {
        ACCEPTABLE,
        /** Another way to the same end. */
        ALTERNATIVE,
        UNACCEPTABLE,
        /** No answer came. */
        NONE
    }

    @AllowedTo(LEADER)
    record ConfirmGrade(String directiveId, String demandId, @Nullable Confidential remarks)
            implements DirectiveCommand {}

    /** Chases up (đôn đốc) what is still open. */
    @AllowedTo(OFFICER)
    record Remind(
            String directiveId, OffsetDateTime at, @Nullable String demandId, @Nullable Confidential lateReason)
            implements DirectiveCommand {}

    @AllowedTo({OFFICER, PROVINCIAL})
    record VerifyOnSite(
            String directiveId,
            String demandId,
            OffsetDateTime at,
            boolean holds,
            @Nullable Confidential lateReason)
            implements DirectiveCommand {}

    @AllowedTo(LEADER)
    record CloseDirective(String directiveId, Outcome outcome, @Nullable Integer recheckAfterMonths)
            implements DirectiveCommand {}

    /** How a directive ended. */
    enum Outcome {
        IMPLEMENTED,
        EXCEEDED,
        SUPERSEDED,
        NOT_APPLICABLE
    }

    /** Whether what was put right still holds, months later. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RecordRecheck(
            String directiveId, OffsetDateTime at, boolean holds, @Nullable Confidential lateReason)
            implements DirectiveCommand {}
}

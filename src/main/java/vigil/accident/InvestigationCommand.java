package vigil.accident;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command.Fact;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;
import vigil.law.ExpertiseKind;
import vigil.law.Level;

/** Third chapter: the investigation and its limit (Law 84/2015/QH13, Art. 35; Decree 39/2016/NĐ-CP, Art. 11–19). */
public sealed interface InvestigationCommand extends AccidentCommand {

    /** People are sent to the scene, within two hours of a fatal or multiple severe accident. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record SendToScene(
            OffsetDateTime at, @OneLine List<Confidential> members, @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** The team is set up by decision (forms V, VI, VII). */
    @AllowedTo({PROVINCIAL, OFFICER})
    record OpenInvestigation(
            Level level, TeamDecision decision, @OneLine Confidential head, @OneLine List<Confidential> members)
            implements InvestigationCommand {}

    /** The decision that sets up a team. */
    record TeamDecision(String symbol, LocalDate date) {}

    @AllowedTo({PROVINCIAL, OFFICER})
    record ChangeTeam(
            @OneLine Confidential head, @OneLine List<Confidential> members, Confidential reason)
            implements InvestigationCommand {}

    @AllowedTo({PROVINCIAL, OFFICER})
    record RecordSceneExamination(
            OffsetDateTime at, @Nullable Confidential note, @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** Minutes of a statement (form VIII). */
    @AllowedTo({PROVINCIAL, OFFICER})
    record RecordStatement(
            Of of,
            OffsetDateTime at,
            @Nullable String personId,
            @Nullable Confidential text,
            @Nullable Confidential lateReason)
            implements InvestigationCommand, Adding {

        /** Whose statement. */
        public enum Of {
            VICTIM,
            WITNESS,
            INVOLVED
        }
    }

    /** Technical or forensic expertise; the limit becomes 60 days. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record OrderExpertise(
            ExpertiseKind kind, String body, OffsetDateTime at, @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    @AllowedTo({PROVINCIAL, OFFICER})
    record ReceiveExpertise(
            String expertiseId,
            OffsetDateTime at,
            @Nullable Confidential result,
            @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** Asks for the one extension the law allows, before the limit runs out. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record RequestExtension(Confidential reason) implements InvestigationCommand {}

    @AllowedTo(LEADER)
    record GrantExtension(OffsetDateTime at, @Nullable Confidential lateReason) implements InvestigationCommand {}

    @AllowedTo(LEADER)
    record RefuseExtension(OffsetDateTime at, Confidential reason, @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** Signs of crime: the file goes to the investigation police. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record ReferToPolice(
            OffsetDateTime at,
            @Nullable Confidential reason,
            @Nullable String symbol,
            @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** The police prosecute the case. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record RecordProsecution(
            OffsetDateTime at,
            @Nullable Confidential reason,
            @Nullable String symbol,
            @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** The police decide not to prosecute. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record RecordNoProsecution(
            OffsetDateTime at,
            @Nullable Confidential reason,
            @Nullable String symbol,
            @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** All documents and objects are back; the limit starts anew from this day. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record ReceivePoliceFile(
            OffsetDateTime at,
            @Nullable Confidential reason,
            @Nullable String symbol,
            @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** A higher level takes over. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record HandOverInvestigation(
            Level toLevel, Confidential reason, OffsetDateTime at, @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /**
     * What the team concludes.
     *
     * @param mainCause 1–10, the cause categories of App. XII
     */
    @AllowedTo({PROVINCIAL, OFFICER})
    record RecordFindings(
            Occupational occupational,
            Integer mainCause,
            String injuringFactor,
            Confidential course,
            @Nullable List<Integer> causes,
            @Nullable Confidential faults,
            @Nullable List<Recommendation> recommendations)
            implements InvestigationCommand {

        /** Whether it is a work accident in the sense of Art. 3(8), or one on the way (Art. 39(2)). */
        public enum Occupational {
            YES,
            COMMUTING,
            NO
        }
    }

    /** What the team recommends to whom by when. */
    record Recommendation(String to, Confidential text, LocalDate due) {}

    /** The announcement meeting at the establishment (form XI). */
    @AllowedTo({PROVINCIAL, OFFICER})
    record HoldAnnouncement(
            OffsetDateTime at,
            @Fact @OneLine Confidential place,
            @Nullable Confidential dissent,
            @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** The investigation minutes are published; the clock stops. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record PublishMinutes(OffsetDateTime at, @Nullable String symbol, @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** The minutes go to those the decree names, within three working days. */
    @AllowedTo({PROVINCIAL, OFFICER})
    record SendMinutes(OffsetDateTime at, List<String> to, @Nullable Confidential lateReason)
            implements InvestigationCommand {}

    /** Orders a new investigation of an investigated case. */
    @AllowedTo(LEADER)
    record ReopenInvestigation(Level level, Confidential reason) implements InvestigationCommand {}
}

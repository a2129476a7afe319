package vigil.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.accident.InvestigationCommand.RecordStatement.Of;
import vigil.accident.InvestigationCommand.TeamDecision;
import vigil.law.ExpertiseKind;
import vigil.law.Level;

/** The investigation: who went, who investigates, what was collected, what came out. */
public record InvestigationView(
        List<SceneParty> sentToScene,
        List<Team> teams,
        List<SceneExamination> scene,
        List<Statement> statements,
        List<Expertise> expertise,
        @Nullable Extension extension,
        List<PoliceStep> police,
        List<HandOver> handOvers,
        List<Findings> findings,
        List<Announcement> announcements,
        List<Published> published,
        List<Sent> sent,
        List<Reopening> reopenings) {

    /** People were sent to the scene. */
    public record SceneParty(OffsetDateTime at, List<SealedText> members, Trace trace) {}

    /** A team, in the composition of one moment; the last of the list is the present one. */
    public record Team(
            Level level,
            @Nullable TeamDecision decision,
            SealedText head,
            List<SealedText> members,
            @Nullable SealedText reason,
            Trace trace) {}

    public record SceneExamination(OffsetDateTime at, @Nullable SealedText note, Trace trace) {}

    public record Statement(
            Of of, OffsetDateTime at, @Nullable String personId, @Nullable SealedText text, Trace trace) {}

    /** Expertise; {@code receivedAt} is {@code null} while it is awaited. */
    public record Expertise(
            String expertiseId,
            ExpertiseKind kind,
            String body,
            OffsetDateTime orderedAt,
            @Nullable OffsetDateTime receivedAt,
            @Nullable SealedText result,
            Trace trace) {}

    /** The one extension: asked for, then granted or refused. */
    public record Extension(
            ExtensionState state,
            SealedText reason,
            @Nullable OffsetDateTime decidedAt,
            @Nullable SealedText refusal,
            Trace trace) {}

    public enum ExtensionState {
        REQUESTED,
        GRANTED,
        REFUSED
    }

    /** One step between the team and the police. */
    public record PoliceStep(
            PoliceStepKind kind,
            OffsetDateTime at,
            @Nullable SealedText reason,
            @Nullable String symbol,
            Trace trace) {}

    public enum PoliceStepKind {
        REFERRED,
        PROSECUTION_OPENED,
        PROSECUTION_REFUSED,
        FILE_RECEIVED
    }

    public record HandOver(Level fromLevel, Level toLevel, SealedText reason, OffsetDateTime at, Trace trace) {}

    /** What the team found; the last of the list holds. */
    public record Findings(
            Occupational occupational,
            int mainCause,
            String injuringFactor,
            SealedText course,
            List<Integer> causes,
            @Nullable SealedText faults,
            List<Recommendation> recommendations,
            Trace trace) {}

    public record Recommendation(String to, SealedText text, LocalDate due) {}

    public record Announcement(OffsetDateTime at, FactsView.Fact place, @Nullable SealedText dissent, Trace trace) {}

    public record Published(OffsetDateTime at, @Nullable String symbol, Trace trace) {}

    public record Sent(OffsetDateTime at, List<String> to, Trace trace) {}

    public record Reopening(Level level, SealedText reason, Trace trace) {}
}

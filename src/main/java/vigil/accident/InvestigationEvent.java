package vigil.accident;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.InvestigationCommand.Recommendation;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.accident.InvestigationCommand.RecordStatement.Of;
import vigil.accident.InvestigationCommand.TeamDecision;
import vigil.kernel.Command.Fact;
import vigil.kernel.Confidential;
import vigil.law.ExpertiseKind;
import vigil.law.LegalBasis;
import vigil.law.Level;

/** What can happen in the third chapter. */
public sealed interface InvestigationEvent extends AccidentEvent {

    record SentToScene(OffsetDateTime at, List<Confidential> members) implements InvestigationEvent {}

    record InvestigationOpened(
            Level level, TeamDecision decision, Confidential head, List<Confidential> members)
            implements InvestigationEvent, Decision {}

    record TeamChanged(Confidential head, List<Confidential> members, Confidential reason)
            implements InvestigationEvent, Decision {}

    record SceneExamined(OffsetDateTime at, @Nullable Confidential note) implements InvestigationEvent {}

    record StatementTaken(Of of, OffsetDateTime at, @Nullable String personId, @Nullable Confidential text)
            implements InvestigationEvent {}

    record ExpertiseOrdered(String expertiseId, ExpertiseKind kind, String body, OffsetDateTime at)
            implements InvestigationEvent {}

    record ExpertiseReceived(String expertiseId, OffsetDateTime at, @Nullable Confidential result)
            implements InvestigationEvent {}

    record ExtensionRequested(Confidential reason, String by) implements InvestigationEvent {}

    record ExtensionGranted(OffsetDateTime at) implements InvestigationEvent, Decision {}

    record ExtensionRefused(OffsetDateTime at, Confidential reason) implements InvestigationEvent, Decision {}

    record ReferredToPolice(OffsetDateTime at, @Nullable Confidential reason, @Nullable String symbol)
            implements InvestigationEvent, Decision {}

    record ProsecutionOpened(OffsetDateTime at, @Nullable Confidential reason, @Nullable String symbol)
            implements InvestigationEvent {}

    record ProsecutionRefused(OffsetDateTime at, @Nullable Confidential reason, @Nullable String symbol)
            implements InvestigationEvent {}

    record PoliceFileReceived(OffsetDateTime at, @Nullable Confidential reason, @Nullable String symbol)
            implements InvestigationEvent {}

    record InvestigationHandedOver(Level fromLevel, Level toLevel, Confidential reason, OffsetDateTime at)
            implements InvestigationEvent, Decision {}

    record FindingsRecorded(
            Occupational occupational,
            int mainCause,
            String injuringFactor,
            Confidential course,
            List<Integer> causes,
            @Nullable Confidential faults,
            List<Recommendation> recommendations)
            implements InvestigationEvent, Decision {}

    record AnnouncementHeld(OffsetDateTime at, @Fact Confidential place, @Nullable Confidential dissent)
            implements InvestigationEvent {}

    record MinutesPublished(OffsetDateTime at, @Nullable String symbol) implements InvestigationEvent {}

    record MinutesSent(OffsetDateTime at, List<String> to) implements InvestigationEvent {}

    record InvestigationReopened(Level level, Confidential reason) implements InvestigationEvent, Decision {}

    /**
     * The limit of the investigation began to run.
     *
     * @param start what the law counts from: the receipt of the first notice
     * @param days calendar days
     * @param due the last day
     */
    record LimitStarted(OffsetDateTime start, int days, LocalDate due, LegalBasis basis)
            implements InvestigationEvent, Consequence {}

    /** Another limit applies from now on: severity changed, or expertise was ordered. */
    record LimitChanged(OffsetDateTime start, int days, LocalDate before, LocalDate due, LegalBasis basis)
            implements InvestigationEvent, Consequence {}

    /** The one extension, never longer than the limit itself. */
    record LimitExtended(int days, LocalDate before, LocalDate due, LegalBasis basis)
            implements InvestigationEvent, Consequence {}

    /** The police gave everything back without prosecuting; the limit runs anew. */
    record LimitRestarted(OffsetDateTime start, int days, LocalDate due, LegalBasis basis)
            implements InvestigationEvent, Consequence {}

    /** The minutes are published; the limit no longer runs. */
    record LimitStopped(OffsetDateTime at, boolean inTime) implements InvestigationEvent, Consequence {}
}

package vigil.casefile.timeline;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.DirectiveEvent.*;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeEvent.*;
import vigil.kernel.Moment;

/** When an event happened, as told by whoever recorded it; {@code null} when only the recording has a time. */
final class Happened {

    private Happened() {}

    static @Nullable Moment of(AccidentEvent event) {
        if (event instanceof AccidentReported e) return e.occurred();
        OffsetDateTime at = at(event);
        return at == null ? null : Moment.exactly(at);
    }

    private static @Nullable OffsetDateTime at(AccidentEvent event) {
        return switch (event) {
            case NoticeReceived e -> e.notice().receivedAt();
            case VictimConditionChanged e -> e.at();
            case IdentityConfirmed e -> e.at();
            case DeathNotified e -> e.at();
            case LetterSent e -> e.at();
            case LetterDelivered e -> e.at();
            case LetterReturned e -> e.at();
            case FamilyVisited e -> e.at();
            case FamilyContacted e -> e.at();
            case DirectiveSent e -> e.at();
            case DirectiveAcknowledged e -> e.at();
            case AnswerReceived e -> e.at();
            case Reminded e -> e.at();
            case ImplementationVerified e -> e.at();
            case RecheckRecorded e -> e.at();
            default -> investigated(event);
        };
    }

    private static @Nullable OffsetDateTime investigated(AccidentEvent event) {
        return switch (event) {
            case SentToScene e -> e.at();
            case SceneExamined e -> e.at();
            case StatementTaken e -> e.at();
            case ExpertiseOrdered e -> e.at();
            case ExpertiseReceived e -> e.at();
            case ExtensionGranted e -> e.at();
            case ExtensionRefused e -> e.at();
            case ReferredToPolice e -> e.at();
            case ProsecutionOpened e -> e.at();
            case ProsecutionRefused e -> e.at();
            case PoliceFileReceived e -> e.at();
            case InvestigationHandedOver e -> e.at();
            case AnnouncementHeld e -> e.at();
            case MinutesPublished e -> e.at();
            case MinutesSent e -> e.at();
            default -> null;
        };
    }
}

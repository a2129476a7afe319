package vigil.duties.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.accident.InvestigationEvent;
import vigil.accident.InvestigationEvent.*;
import vigil.law.CaseFacts.CountedFrom;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.CaseFacts.Police;
import vigil.law.CaseFacts.RunningLimit;

/** The investigation as the law asks about it. */
final class InquiryFold {

    private InquiryFold() {}

    /**
     * The inquiry after an event.
     *
     * @param anew whether the investigation was reopened, so that a starting limit counts from there
     */
    static Inquiry evolve(Inquiry i, InvestigationEvent event, boolean anew) {
        return switch (event) {
            case SentToScene e when i.sentToSceneAt() == null -> scene(i, instant(e.at()));
            case InvestigationOpened e -> opened(i, e.decision().date());
            case ExtensionRequested _ -> limited(i, i.limit(), true);
            case ReferredToPolice e -> police(i, Police.REFERRED, e.at());
            case ProsecutionOpened e -> police(i, Police.PROSECUTED, e.at());
            case ProsecutionRefused e -> police(i, Police.REFUSED, e.at());
            case PoliceFileReceived e -> police(i, Police.FILE_RECEIVED, e.at());
            case StatementTaken _ -> collected(i, i.statements() + 1, i.expertiseOpen());
            case ExpertiseOrdered _ -> collected(i, i.statements(), i.expertiseOpen() + 1);
            case ExpertiseReceived _ -> collected(i, i.statements(), i.expertiseOpen() - 1);
            case AnnouncementHeld e -> minutes(i, instant(e.at()), i.publishedAt(), i.minutesSentAt());
            case MinutesPublished e -> minutes(i, i.announcedAt(), instant(e.at()), i.minutesSentAt());
            case MinutesSent e -> minutes(i, i.announcedAt(), i.publishedAt(), instant(e.at()));
            case InvestigationReopened _ -> opened(minutes(i, null, null, null), null);
            case LimitStarted _, LimitChanged _, LimitExtended _, LimitRestarted _ -> limit(i, event, anew);
            case SentToScene _, TeamChanged _, SceneExamined _, FindingsRecorded _, InvestigationHandedOver _ -> i;
            case ExtensionGranted _, ExtensionRefused _, LimitStopped _ -> i;
        };
    }

    private static Inquiry limit(Inquiry i, InvestigationEvent event, boolean anew) {
        RunningLimit limit = i.limit();
        return switch (event) {
            case LimitStarted e -> {
                CountedFrom from = anew ? CountedFrom.REINVESTIGATION : CountedFrom.NOTICE;
                yield limited(i, new RunningLimit(e.start(), from, e.days(), 0, e.due(), e.basis()), false);
            }
            case LimitRestarted e ->
                limited(
                        i,
                        new RunningLimit(e.start(), CountedFrom.POLICE_FILE, e.days(), 0, e.due(), e.basis()),
                        false);
            case LimitChanged e when limit != null -> {
                int extension = Math.min(limit.extendedBy(), e.days());
                var changed = new RunningLimit(e.start(), limit.from(), e.days(), extension, e.due(), e.basis());
                yield limited(i, changed, i.extensionRequested());
            }
            case LimitExtended e when limit != null -> {
                var longer = new RunningLimit(
                        limit.start(), limit.from(), limit.days(), e.days(), e.due(), limit.basis());
                yield limited(i, longer, i.extensionRequested());
            }
            default -> i;
        };
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static Inquiry scene(Inquiry i, Instant at) {
        return new Inquiry(
                at, i.openedOn(), i.limit(), i.extensionRequested(), i.police(), i.policeSince(), i.statements(),
                i.expertiseOpen(), i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry opened(Inquiry i, @Nullable LocalDate on) {
        return new Inquiry(
                i.sentToSceneAt(), on, i.limit(), i.extensionRequested(), i.police(), i.policeSince(),
                i.statements(), i.expertiseOpen(), i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry limited(Inquiry i, @Nullable RunningLimit limit, boolean extensionRequested) {
        return new Inquiry(
                i.sentToSceneAt(), i.openedOn(), limit, extensionRequested, i.police(), i.policeSince(),
                i.statements(), i.expertiseOpen(), i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry police(Inquiry i, Police police, OffsetDateTime at) {
        return new Inquiry(
                i.sentToSceneAt(), i.openedOn(), i.limit(), i.extensionRequested(), police, instant(at),
                i.statements(), i.expertiseOpen(), i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry collected(Inquiry i, int statements, int expertiseOpen) {
        return new Inquiry(
                i.sentToSceneAt(), i.openedOn(), i.limit(), i.extensionRequested(), i.police(), i.policeSince(),
                statements, expertiseOpen, i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry minutes(
            Inquiry i, @Nullable Instant announced, @Nullable Instant published, @Nullable Instant sent) {
        return new Inquiry(
                i.sentToSceneAt(), i.openedOn(), i.limit(), i.extensionRequested(), i.police(), i.policeSince(),
                i.statements(), i.expertiseOpen(), announced, published, sent);
    }
}

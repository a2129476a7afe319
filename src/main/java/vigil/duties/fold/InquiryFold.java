package vigil.duties.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.accident.InvestigationEvent;
import vigil.accident.InvestigationEvent.*;
import vigil.law.CaseFacts.CountedFrom;
import vigil.law.CaseFacts.Extension;
import vigil.law.CaseFacts.Inquiry;
import vigil.law.CaseFacts.Police;
import vigil.law.CaseFacts.RunningLimit;
import vigil.law.Level;

/** The investigation as the law asks about it. */
final class InquiryFold {

    private InquiryFold() {}

    /** The inquiry after an event. */
    static Inquiry evolve(Inquiry i, InvestigationEvent event) {
        return switch (event) {
            case SentToScene e when i.sentToSceneAt() == null -> scene(i, instant(e.at()));
            case InvestigationOpened e -> opened(i, e.decision().date(), e.level());
            case InvestigationHandedOver e -> opened(i, i.openedOn(), e.toLevel());
            case ExtensionRequested _ -> limited(i, i.limit(), new Extension(true, null));
            case ExtensionGranted e -> limited(i, i.limit(), new Extension(true, instant(e.at())));
            case ReferredToPolice e -> police(i, Police.REFERRED, e.at());
            case ProsecutionOpened e -> police(i, Police.PROSECUTED, e.at());
            case ProsecutionRefused e -> police(i, Police.REFUSED, e.at());
            case PoliceFileReceived e -> police(i, Police.FILE_RECEIVED, e.at());
            case AnnouncementHeld e -> minutes(i, instant(e.at()), i.publishedAt(), i.minutesSentAt());
            case MinutesPublished e -> minutes(i, i.announcedAt(), instant(e.at()), i.minutesSentAt());
            case MinutesSent e -> minutes(i, i.announcedAt(), i.publishedAt(), instant(e.at()));
            case InvestigationReopened _ -> opened(minutes(i, null, null, null), null, null);
            case LimitStarted _, LimitChanged _, LimitExtended _, LimitRestarted _ -> limit(i, event);
            case SentToScene _, TeamChanged _, SceneExamined _, StatementTaken _, FindingsRecorded _ -> i;
            case ExpertiseOrdered _, ExpertiseReceived _ -> i;
            case ExtensionRefused _, LimitStopped _ -> i;
        };
    }

    private static Inquiry limit(Inquiry i, InvestigationEvent event) {
        RunningLimit limit = i.limit();
        return switch (event) {
            case LimitStarted e ->
                limited(
                        i,
                        new RunningLimit(e.start(), CountedFrom.NOTICE, e.days(), 0, e.due(), e.basis()),
                        Extension.NONE);
            case LimitRestarted e ->
                limited(i, new RunningLimit(e.start(), restart(i, e), e.days(), 0, e.due(), e.basis()), Extension.NONE);
            case LimitChanged e when limit != null -> {
                int extension = Math.min(limit.extendedBy(), e.days());
                var changed = new RunningLimit(e.start(), limit.from(), e.days(), extension, e.due(), e.basis());
                yield limited(i, changed, i.extension());
            }
            case LimitExtended e when limit != null -> {
                var longer = new RunningLimit(
                        limit.start(), limit.from(), limit.days(), e.days(), e.due(), limit.basis());
                yield limited(i, longer, i.extension());
            }
            default -> i;
        };
    }

    /** A limit runs anew from the receipt of the police's file, or else from the order to investigate again. */
    private static CountedFrom restart(Inquiry i, LimitRestarted e) {
        boolean fileCame = i.police().step() == Police.FILE_RECEIVED
                && instant(e.start()).equals(i.police().since());
        return fileCame ? CountedFrom.POLICE_FILE : CountedFrom.REINVESTIGATION;
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static Inquiry scene(Inquiry i, Instant at) {
        return new Inquiry(
                at, i.openedOn(), i.level(), i.limit(), i.extension(), i.police(),
                i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry opened(Inquiry i, @Nullable LocalDate on, @Nullable Level level) {
        return new Inquiry(
                i.sentToSceneAt(), on, level, i.limit(), i.extension(), i.police(),
                i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry limited(Inquiry i, @Nullable RunningLimit limit, Extension extension) {
        return new Inquiry(
                i.sentToSceneAt(), i.openedOn(), i.level(), limit, extension, i.police(),
                i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry police(Inquiry i, Police police, OffsetDateTime at) {
        return new Inquiry(
                i.sentToSceneAt(), i.openedOn(), i.level(), i.limit(), i.extension(), i.police().next(police, instant(at)),
                i.announcedAt(), i.publishedAt(), i.minutesSentAt());
    }

    private static Inquiry minutes(
            Inquiry i, @Nullable Instant announced, @Nullable Instant published, @Nullable Instant sent) {
        return new Inquiry(
                i.sentToSceneAt(), i.openedOn(), i.level(), i.limit(), i.extension(), i.police(),
                announced, published, sent);
    }
}

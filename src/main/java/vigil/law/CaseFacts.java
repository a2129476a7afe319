package vigil.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law needs to know of a case to say which duties it has; a plain account of its events, so that the side that
 * decides and the side that shows say the same.
 *
 * @param accidentOn the day of the accident, by which the rules are chosen
 * @param noticedAt receipt of the first notice
 * @param casualties the effective ones, as last assessed
 * @param graveSince since when somebody is known to be dead or several severely hurt: the receipt of the first notice
 *     when it said so, else when it was recorded; {@code null} when that is not so
 * @param declaredAt receipt of the first declaration (form III, or IV without contract), {@code null} before
 * @param communeToldAt receipt of the first notice from the commune, {@code null} before
 * @param quickReportAt when the quick report (form XIII) was received or was signed here, {@code null} while it is owed
 * @param victims the listed victims without those withdrawn
 * @param followUps letters that had gone out when something about the victim turned out otherwise
 * @param happened what happened to the case as a whole, in the order of the log
 * @param closedAt when closure was approved, {@code null} while the case is open
 */
public record CaseFacts(
        LocalDate accidentOn,
        Instant noticedAt,
        Casualties casualties,
        Employment employment,
        @Nullable Instant graveSince,
        @Nullable Instant declaredAt,
        @Nullable Instant communeToldAt,
        @Nullable Instant quickReportAt,
        List<VictimFacts> victims,
        Inquiry inquiry,
        List<DirectiveFacts> directives,
        List<FollowUp> followUps,
        List<Happened> happened,
        @Nullable Instant closedAt) {

    /**
     * What can happen to a case as a whole, by its name in the log. By these events an office may let a duty of its own start
     * and end; what happens to one victim, letter or paper of several says nothing about the whole case.
     */
    public enum Happening {
        NOTICE_RECEIVED,
        VICTIMS_CONFIRMED,
        SENT_TO_SCENE,
        INVESTIGATION_OPENED,
        TEAM_CHANGED,
        SCENE_EXAMINED,
        EXTENSION_REQUESTED,
        EXTENSION_GRANTED,
        EXTENSION_REFUSED,
        REFERRED_TO_POLICE,
        PROSECUTION_OPENED,
        PROSECUTION_REFUSED,
        POLICE_FILE_RECEIVED,
        INVESTIGATION_HANDED_OVER,
        FINDINGS_RECORDED,
        ANNOUNCEMENT_HELD,
        MINUTES_PUBLISHED,
        MINUTES_SENT,
        INVESTIGATION_REOPENED,
        CLOSURE_REQUESTED,
        CLOSURE_APPROVED,
        CLOSURE_REFUSED,
        CASE_REOPENED
    }

    /**
     * One of them.
     *
     * @param at when it happened as told, else when it was recorded
     */
    public record Happened(Happening what, Instant at) {}

    /**
     * One listed victim.
     *
     * @param since when the condition was recorded or began, as known
     */
    public record VictimFacts(
            String victimId, Condition condition, @Nullable Instant since, FamilyLetter letter) {}

    /**
     * The letter of condolence to the family of a victim, as far as it has come.
     *
     * @param at when that happened, {@code null} when nothing has
     */
    public record FamilyLetter(LetterState state, @Nullable Instant at) {

        public static final FamilyLetter NONE = new FamilyLetter(LetterState.NONE, null);
    }

    /** How far a letter has come; the furthest of several letters to one family counts. */
    public enum LetterState {
        NONE,
        /** Drafted, checked or signed. */
        UNDER_WAY,
        SENT,
        DELIVERED,
        /** It came back and is a duty again. */
        RETURNED,
        /** Every relative that was asked wishes no letter. */
        NOT_WISHED
    }

    /**
     * The investigation.
     *
     * @param openedOn date of the decision that set up the team, {@code null} while there is none (also after a new
     *     investigation was ordered and before its team is set up)
     * @param level of the team that has the case now
     * @param limit the limit as last stated, {@code null} before it started
     * @param extension the one of the running limit
     */
    public record Inquiry(
            @Nullable Instant sentToSceneAt,
            @Nullable LocalDate openedOn,
            @Nullable Level level,
            @Nullable RunningLimit limit,
            Extension extension,
            PolicePart police,
            @Nullable Instant announcedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant minutesSentAt) {

        public static final Inquiry NOT_BEGUN =
                new Inquiry(null, null, null, null, Extension.NONE, PolicePart.NONE, null, null, null);
    }

    /**
     * The extension of a limit.
     *
     * @param requested whether it was asked for, whatever the answer
     * @param grantedAt {@code null} while it is not granted
     */
    public record Extension(boolean requested, @Nullable Instant grantedAt) {

        public static final Extension NONE = new Extension(false, null);
    }

    /**
     * What the investigation police have done so far, and when.
     *
     * @param since when it came so far, {@code null} while they are not involved
     */
    public record PolicePart(
            Police step, @Nullable Instant since, @Nullable Instant referredAt, @Nullable Instant refusedAt) {

        public static final PolicePart NONE = new PolicePart(Police.NOT_INVOLVED, null, null, null);

        /** The part after its next step. */
        public PolicePart next(Police to, Instant at) {
            return new PolicePart(
                    to, at, to == Police.REFERRED ? at : referredAt, to == Police.REFUSED ? at : refusedAt);
        }
    }

    /** How far the investigation police are. */
    public enum Police {
        NOT_INVOLVED,
        REFERRED,
        PROSECUTED,
        /** Not prosecuted; their file is still with them. */
        REFUSED,
        FILE_RECEIVED
    }

    /**
     * The limit of the investigation as the case's own events state it.
     *
     * @param extendedBy days of the extension, 0 without
     * @param due the last day, extension included
     */
    public record RunningLimit(
            OffsetDateTime start, CountedFrom from, int days, int extendedBy, LocalDate due, LegalBasis basis) {}

    /** What a limit is counted from. */
    public enum CountedFrom {
        NOTICE,
        POLICE_FILE,
        REINVESTIGATION
    }

    /**
     * One directive that was sent and not withdrawn.
     *
     * @param recheckDue when somebody looks whether the remedy still holds, {@code null} when nobody has to
     */
    public record DirectiveFacts(
            String directiveId,
            Duty.Whose addressee,
            Instant sentAt,
            List<DemandFacts> demands,
            boolean closed,
            @Nullable LocalDate recheckDue,
            @Nullable Instant recheckedAt) {}

    /**
     * A letter that told a family what was not so; the victim may be on the list no longer.
     *
     * @param settledAt when the family was visited or written to again, {@code null} before
     */
    public record FollowUp(String letterId, String victimId, Instant since, @Nullable Instant settledAt) {}

    /**
     * One demand of a directive.
     *
     * @param answeredAt the latest answer that was not judged unacceptable, {@code null} while one is owed
     */
    public record DemandFacts(String demandId, LocalDate due, @Nullable Instant answeredAt) {}

    /** The same case with its limit stated anew. */
    public CaseFacts withLimit(@Nullable RunningLimit limit) {
        Inquiry i = inquiry;
        Inquiry restated = new Inquiry(
                i.sentToSceneAt, i.openedOn, i.level, limit, i.extension, i.police, i.announcedAt, i.publishedAt,
                i.minutesSentAt);
        return new CaseFacts(
                accidentOn, noticedAt, casualties, employment, graveSince, declaredAt, communeToldAt, quickReportAt, victims,
                restated, directives, followUps, happened, closedAt);
    }
}

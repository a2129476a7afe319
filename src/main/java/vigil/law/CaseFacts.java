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
 * @param quickReportAt receipt of the quick report (form XIII), {@code null} before
 * @param victims the listed victims without those withdrawn
 * @param closedAt when closure was approved, {@code null} while the case is open
 */
public record CaseFacts(
        LocalDate accidentOn,
        Instant noticedAt,
        Casualties casualties,
        Employment employment,
        @Nullable Instant graveSince,
        @Nullable Instant declaredAt,
        @Nullable Instant quickReportAt,
        List<VictimFacts> victims,
        Inquiry inquiry,
        List<DirectiveFacts> directives,
        @Nullable Instant closedAt) {

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
     * @param extensionRequested whether an extension of the running limit was asked for, whatever the answer
     * @param policeSince when the police's part last changed
     */
    public record Inquiry(
            @Nullable Instant sentToSceneAt,
            @Nullable LocalDate openedOn,
            @Nullable Level level,
            @Nullable RunningLimit limit,
            boolean extensionRequested,
            Police police,
            @Nullable Instant policeSince,
            @Nullable Instant announcedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant minutesSentAt) {

        public static final Inquiry NOT_BEGUN =
                new Inquiry(null, null, null, null, false, Police.NOT_INVOLVED, null, null, null, null);
    }

    /** What the investigation police have done so far. */
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
     * One demand of a directive.
     *
     * @param answeredAt the latest answer that was not judged unacceptable, {@code null} while one is owed
     */
    public record DemandFacts(String demandId, LocalDate due, @Nullable Instant answeredAt) {}
}

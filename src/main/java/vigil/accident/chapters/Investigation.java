package vigil.accident.chapters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;
import vigil.law.ExpertiseKind;
import vigil.law.Level;

/**
 * The investigation: its team, its expertises, the police's part and how far its minutes have come.
 *
 * @param team the team that has the case, {@code null} before one is set up and after a new investigation was ordered
 * @param ordered the level of a new investigation that was ordered, {@code null} when none was
 * @param statements how many minutes of statements were taken
 */
public record Investigation(
        @Nullable Team team,
        @Nullable Level ordered,
        int statements,
        List<Expertise> expertises,
        Police police,
        Minutes minutes) {

    public static final Investigation NONE =
            new Investigation(null, null, 0, List.of(), Police.NOT_INVOLVED, Minutes.NONE);

    /**
     * The team, by the level of whoever set it up.
     *
     * @param since the date of the decision
     */
    public record Team(Level level, LocalDate since) {}

    /** One expertise and whether its result is there. */
    public record Expertise(String id, ExpertiseKind kind, OffsetDateTime orderedAt, boolean received) {}

    /**
     * What the police have done so far.
     *
     * @param since when that was, {@code null} while they are not involved
     */
    public record Police(Step step, @Nullable OffsetDateTime since) {

        public static final Police NOT_INVOLVED = new Police(Step.NOT_INVOLVED, null);

        /** How far the police's part has come. */
        public enum Step {
            NOT_INVOLVED,
            REFERRED,
            PROSECUTED,
            /** They do not prosecute; their file is still with them. */
            REFUSED,
            FILE_RECEIVED
        }
    }

    /** How far the minutes have come; each time is {@code null} until then. */
    public record Minutes(
            boolean findings,
            @Nullable OffsetDateTime announcedAt,
            @Nullable OffsetDateTime publishedAt,
            @Nullable OffsetDateTime sentAt) {

        public static final Minutes NONE = new Minutes(false, null, null, null);
    }

    /** Whether a team is at work: set up, and its minutes not published. */
    public boolean open() {
        return team != null && minutes.publishedAt() == null;
    }

    public Optional<Expertise> expertise(String id) {
        return expertises.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public String nextExpertiseId() {
        return "x" + (expertises.size() + 1);
    }

    /** Whether a forensic expertise was received. */
    public boolean hasForensicReport() {
        return expertises.stream().anyMatch(one -> one.kind() == ExpertiseKind.FORENSIC && one.received());
    }

    /** The ids of expertises ordered and not yet received. */
    public List<String> expertiseAwaited() {
        return expertises.stream().filter(one -> !one.received()).map(Expertise::id).toList();
    }

    /** Whether the case was referred and the police's decision or file is still awaited. */
    public boolean awaitsPolice() {
        return police.step() == Police.Step.REFERRED || police.step() == Police.Step.REFUSED;
    }

    public boolean minutesPublished() {
        return minutes.publishedAt() != null;
    }

    public boolean minutesSent() {
        return minutes.sentAt() != null;
    }

    Investigation evolve(AccidentEvent event) {
        return switch (event) {
            case InvestigationEvent e -> evolve(e);
            case NoticeEvent _, CondolenceEvent _, DirectiveEvent _, PaperEvent _, ClosureEvent _ -> this;
        };
    }

    private Investigation evolve(InvestigationEvent event) {
        return switch (event) {
            case InvestigationOpened e -> of(new Team(e.level(), e.decision().date()), null);
            case InvestigationHandedOver e -> handedOver(e);
            case InvestigationReopened e -> new Investigation(
                    null, e.level(), statements, expertises, anew(), Minutes.NONE);
            case StatementTaken _ -> new Investigation(team, ordered, statements + 1, expertises, police, minutes);
            case ExpertiseOrdered e -> ordered(e);
            case ExpertiseReceived e -> received(e.expertiseId());
            case ReferredToPolice e -> by(Police.Step.REFERRED, e.at());
            case ProsecutionOpened e -> by(Police.Step.PROSECUTED, e.at());
            case ProsecutionRefused e -> by(Police.Step.REFUSED, e.at());
            case PoliceFileReceived e -> by(Police.Step.FILE_RECEIVED, e.at());
            case FindingsRecorded _ -> with(
                    new Minutes(true, minutes.announcedAt(), minutes.publishedAt(), minutes.sentAt()));
            case AnnouncementHeld e -> with(new Minutes(true, e.at(), null, null));
            case MinutesPublished e -> with(new Minutes(true, minutes.announcedAt(), e.at(), null));
            case MinutesSent e -> with(new Minutes(true, minutes.announcedAt(), minutes.publishedAt(), e.at()));
            case SentToScene _, TeamChanged _, SceneExamined _ -> this;
            case ExtensionRequested _, ExtensionGranted _, ExtensionRefused _ -> this;
            case LimitStarted _, LimitChanged _, LimitExtended _, LimitRestarted _, LimitStopped _ -> this;
        };
    }

    private Investigation of(Team now, @Nullable Level orderedNow) {
        return new Investigation(now, orderedNow, statements, expertises, police, minutes);
    }

    private Investigation handedOver(InvestigationHandedOver e) {
        return team == null ? this : of(new Team(e.toLevel(), team.since()), ordered);
    }

    /** A new investigation may refer to the police again, unless they are still at it. */
    private Police anew() {
        return police.step() == Police.Step.FILE_RECEIVED ? Police.NOT_INVOLVED : police;
    }

    private Investigation ordered(ExpertiseOrdered e) {
        List<Expertise> longer = new ArrayList<>(expertises);
        longer.add(new Expertise(e.expertiseId(), e.kind(), e.at(), false));
        return new Investigation(team, ordered, statements, List.copyOf(longer), police, minutes);
    }

    private Investigation received(String id) {
        List<Expertise> all = expertises.stream()
                .map(one -> one.id().equals(id) ? new Expertise(id, one.kind(), one.orderedAt(), true) : one)
                .toList();
        return new Investigation(team, ordered, statements, all, police, minutes);
    }

    private Investigation by(Police.Step step, OffsetDateTime at) {
        return new Investigation(team, ordered, statements, expertises, new Police(step, at), minutes);
    }

    private Investigation with(Minutes now) {
        return new Investigation(team, ordered, statements, expertises, police, now);
    }
}

package vigil.papers.draft;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.FamilyWishesRecorded;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.accident.Establishment;
import vigil.accident.InvestigationCommand.Recommendation;
import vigil.accident.InvestigationEvent.AnnouncementHeld;
import vigil.accident.InvestigationEvent.FindingsRecorded;
import vigil.accident.InvestigationEvent.InvestigationOpened;
import vigil.accident.InvestigationEvent.LimitStarted;
import vigil.accident.InvestigationEvent.SceneExamined;
import vigil.accident.InvestigationEvent.SentToScene;
import vigil.accident.InvestigationEvent.TeamChanged;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.*;
import vigil.accident.NewPerson.Sex;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Moment;
import vigil.kernel.Recorded;
import vigil.law.Casualties;
import vigil.law.Condition;

/** What a document says of a case: the newest of everything the events tell, confidential words still sealed. */
public final class CaseFacts {

    private @Nullable AccidentReported reported;
    private @Nullable Moment occurred;
    private @Nullable Confidential place;
    private @Nullable Establishment establishment;
    private @Nullable Casualties stated;
    private @Nullable Confidential summary;
    private @Nullable OffsetDateTime noticedAt;
    private @Nullable OffsetDateTime policeToldAt;
    private @Nullable OffsetDateTime sentToSceneAt;
    private @Nullable OffsetDateTime sceneExaminedAt;
    private @Nullable Confidential head;
    private List<Confidential> members = List.of();
    private @Nullable FindingsRecorded findings;
    private @Nullable AnnouncementHeld announcement;
    private final Map<String, Victim> victims = new LinkedHashMap<>();
    private final Map<String, String> persons = new LinkedHashMap<>();
    private final Map<String, Confidential> spelled = new LinkedHashMap<>();
    private final Demanded demanded = new Demanded();

    private CaseFacts() {}

    /** A victim as the forms list one; the name is asked for by id. */
    public record Victim(
            String id,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            String occupation,
            Condition condition) {}

    /** What the events of a case tell, in order. */
    public static CaseFacts of(List<Recorded<Event>> stream) {
        CaseFacts facts = new CaseFacts();
        for (Recorded<Event> recorded : stream) {
            if (!(recorded.event() instanceof AccidentEvent event)) continue;
            facts.hear(event);
            facts.demanded.hear(event);
        }
        return facts;
    }

    private void hear(AccidentEvent event) {
        switch (event) {
            case AccidentReported e -> open(e);
            case NoticeReceived e -> {
                if (noticedAt == null) noticedAt = e.notice().receivedAt();
                if (e.casualties() != null) stated = e.casualties();
                if (e.notice().source() == Notice.Source.POLICE) policeToldAt = first(policeToldAt, e.notice().receivedAt());
            }
            case FactsCorrected e -> correct(e);
            case VictimAdded e -> {
                persons.put(e.victimId(), e.personId());
                victims.put(e.victimId(), new Victim(
                        e.victimId(), e.birthYear(), e.sex(), e.occupation(), e.condition()));
            }
            case VictimConditionChanged e -> victims.computeIfPresent(
                    e.victimId(), (_, v) -> new Victim(v.id(), v.birthYear(), v.sex(), v.occupation(), e.condition()));
            case VictimCorrected e -> victims.computeIfPresent(e.victimId(), (_, v) -> corrected(v, e));
            case VictimWithdrawn e -> victims.remove(e.victimId());
            case RelativeAdded e -> persons.put(e.relativeId(), e.personId());
            case FamilyWishesRecorded e when e.spelledName() != null -> spelled.put(e.relativeId(), e.spelledName());
            default -> investigated(event);
        }
    }

    private static Victim corrected(Victim v, VictimCorrected e) {
        String occupation = requireNonNullElse(e.occupation(), v.occupation());
        return new Victim(v.id(), v.birthYear(), v.sex(), occupation, v.condition());
    }

    private void investigated(AccidentEvent event) {
        switch (event) {
            case SentToScene e -> sentToSceneAt = first(sentToSceneAt, e.at());
            case SceneExamined e -> sceneExaminedAt = first(sceneExaminedAt, e.at());
            case InvestigationOpened e -> team(e.head(), e.members());
            case TeamChanged e -> team(e.head(), e.members());
            case FindingsRecorded e -> findings = e;
            case AnnouncementHeld e -> announcement = e;
            case VictimsConfirmed e -> stated = e.casualties();
            case LimitStarted e -> noticedAt = e.start();
            default -> {
                // what else happens is not in any form
            }
        }
    }

    private void open(AccidentReported e) {
        reported = e;
        occurred = e.occurred();
        place = e.place();
        establishment = e.establishment();
        stated = e.casualties();
        summary = e.summary();
    }

    private void correct(FactsCorrected e) {
        if (e.occurred() != null) occurred = e.occurred();
        if (e.place() != null) place = e.place();
        if (e.establishment() != null) establishment = e.establishment();
        if (e.summary() != null) summary = e.summary();
    }

    private void team(Confidential leader, List<Confidential> others) {
        head = leader;
        members = List.copyOf(others);
    }

    private static OffsetDateTime first(@Nullable OffsetDateTime before, OffsetDateTime at) {
        return before == null || at.isBefore(before) ? at : before;
    }

    private static <T> T known(@Nullable T fact) {
        if (fact == null) throw new IllegalStateException("a case begins with its report");
        return fact;
    }

    public String provinceCode() {
        return known(reported).provinceCode();
    }

    public Moment occurred() {
        return known(occurred);
    }

    public LocalDate date() {
        return occurred().date();
    }

    public Confidential place() {
        return known(place);
    }

    public Establishment establishment() {
        return known(establishment);
    }

    /** Per class the larger number of stated and listed. */
    public Casualties casualties() {
        int[] listed = new int[Condition.values().length];
        victims.values().forEach(victim -> listed[victim.condition().ordinal()]++);
        return known(stated)
                .atLeast(new Casualties(
                        listed[Condition.DEAD.ordinal()],
                        listed[Condition.SEVERE.ordinal()],
                        listed[Condition.LIGHT.ordinal()],
                        listed[Condition.MISSING.ordinal()],
                        null));
    }

    public List<Victim> victims() {
        return new ArrayList<>(victims.values());
    }

    /** The person behind the id of a victim or relative. */
    public Map<String, String> persons() {
        return Map.copyOf(persons);
    }

    /** How the family wants a relative's name to be written, by the relative's id. */
    public Map<String, Confidential> spelled() {
        return Map.copyOf(spelled);
    }

    public @Nullable OffsetDateTime noticedAt() {
        return noticedAt;
    }

    /** When the police first told the office of the accident. */
    public @Nullable OffsetDateTime policeToldAt() {
        return policeToldAt;
    }

    public @Nullable OffsetDateTime sentToSceneAt() {
        return sentToSceneAt;
    }

    public @Nullable OffsetDateTime sceneExaminedAt() {
        return sceneExaminedAt;
    }

    /** The directives to the enterprise that were sent and stand. */
    List<Demanded.Letter> demanded() {
        return demanded.sent();
    }

    public @Nullable Confidential summary() {
        return summary;
    }

    public @Nullable Confidential head() {
        return head;
    }

    public List<Confidential> members() {
        return members;
    }

    public @Nullable FindingsRecorded findings() {
        return findings;
    }

    public List<Recommendation> recommendations() {
        return findings == null ? List.of() : findings.recommendations();
    }

    public @Nullable AnnouncementHeld announcement() {
        return announcement;
    }
}

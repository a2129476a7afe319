package vigil.accident.chapters;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent;
import vigil.accident.CondolenceEvent;
import vigil.accident.DirectiveEvent;
import vigil.accident.InvestigationEvent;
import vigil.accident.NoticeEvent;
import vigil.accident.PaperEvent;
import vigil.accident.NoticeEvent.*;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;

/**
 * The list of victims.
 *
 * @param all in the order of listing, those withdrawn among them
 * @param confirmed whether the list is the truth and stated casualties no longer count
 */
public record Victims(List<Victim> all, boolean confirmed) {

    public static final Victims NONE = new Victims(List.of(), false);

    /**
     * One victim.
     *
     * @param condition as known now
     * @param whenStated the condition at the time of the newest statement of casualties
     * @param basis on what ground the condition is stated, {@code null} while it is the one of the listing
     * @param since since when the condition holds, if known
     */
    public record Victim(
            String id,
            String personId,
            String occupation,
            Employment employment,
            List<String> injuries,
            Condition condition,
            Condition whenStated,
            @Nullable ConditionBasis basis,
            @Nullable OffsetDateTime since,
            boolean identified,
            boolean withdrawn) {

        public boolean dead() {
            return condition == Condition.DEAD;
        }
    }

    public Optional<Victim> find(String id) {
        return all.stream().filter(victim -> victim.id().equals(id)).findFirst();
    }

    /** The victims that count: all but those withdrawn. */
    public List<Victim> present() {
        return all.stream().filter(victim -> !victim.withdrawn()).toList();
    }

    /** The id of the next victim to be listed. */
    public String nextId() {
        return "v" + (all.size() + 1);
    }

    /** The list counted per class. */
    public Casualties casualties() {
        return count(present().stream().map(Victim::condition).toList());
    }

    /** The list as it stood at the newest statement: later changes of condition explain a difference. */
    public Casualties casualtiesWhenStated() {
        return count(present().stream().map(Victim::whenStated).toList());
    }

    private static Casualties count(List<Condition> conditions) {
        return new Casualties(
                number(conditions, Condition.DEAD),
                number(conditions, Condition.SEVERE),
                number(conditions, Condition.LIGHT),
                number(conditions, Condition.MISSING),
                null);
    }

    private static int number(List<Condition> conditions, Condition wanted) {
        return (int) conditions.stream().filter(wanted::equals).count();
    }

    Victims evolve(AccidentEvent event) {
        return switch (event) {
            case NoticeEvent e -> evolve(e);
            case CondolenceEvent _, InvestigationEvent _, DirectiveEvent _, PaperEvent _, ClosureEvent _ -> this;
        };
    }

    private Victims evolve(NoticeEvent event) {
        return switch (event) {
            case VictimAdded e -> added(e);
            case VictimConditionChanged e -> with(e.victimId(), victim -> changed(victim, e));
            case VictimCorrected e -> with(e.victimId(), victim -> corrected(victim, e));
            case VictimWithdrawn e -> with(e.victimId(), victim -> mark(victim, victim.identified(), true));
            case IdentityConfirmed e -> with(e.victimId(), victim -> mark(victim, true, victim.withdrawn()));
            case VictimsConfirmed _ -> new Victims(all, true);
            case NoticeReceived e -> e.casualties() == null ? this : stated();
            case AccidentReported _, FactsCorrected _, AccidentMerged _, NoteAdded _, LateEntryExplained _ -> this;
            case FileAttached _, FileWithdrawn _, FileHandedOver _, FileAccepted _, OfKeeping _ -> this;
            case SeverityAssessed _, CompetenceAssessed _ -> this;
        };
    }

    private Victims added(VictimAdded e) {
        List<Victim> longer = new ArrayList<>(all);
        longer.add(new Victim(
                e.victimId(),
                e.personId(),
                e.occupation(),
                e.employment(),
                e.injuries(),
                e.condition(),
                e.condition(),
                null,
                e.since(),
                false,
                false));
        return new Victims(List.copyOf(longer), confirmed);
    }

    private Victims stated() {
        return new Victims(
                all.stream()
                        .map(v -> conditioned(v, v.condition(), v.condition(), v.basis(), v.since()))
                        .toList(),
                confirmed);
    }

    private Victims with(String id, UnaryOperator<Victim> change) {
        return new Victims(
                all.stream().map(victim -> victim.id().equals(id) ? change.apply(victim) : victim).toList(), confirmed);
    }

    private static Victim changed(Victim v, VictimConditionChanged e) {
        return conditioned(v, e.condition(), v.whenStated(), e.basis(), e.at());
    }

    private static Victim conditioned(
            Victim v,
            Condition now,
            Condition whenStated,
            @Nullable ConditionBasis basis,
            @Nullable OffsetDateTime since) {
        return new Victim(
                v.id(), v.personId(), v.occupation(), v.employment(), v.injuries(), now, whenStated, basis, since,
                v.identified(), v.withdrawn());
    }

    private static Victim mark(Victim v, boolean identified, boolean withdrawn) {
        return new Victim(
                v.id(), v.personId(), v.occupation(), v.employment(), v.injuries(), v.condition(), v.whenStated(),
                v.basis(), v.since(), identified, withdrawn);
    }

    private static Victim corrected(Victim v, VictimCorrected e) {
        return new Victim(
                v.id(),
                v.personId(),
                e.occupation() == null ? v.occupation() : e.occupation(),
                e.employment() == null ? v.employment() : e.employment(),
                e.injuries() == null ? v.injuries() : e.injuries(),
                v.condition(),
                v.whenStated(),
                v.basis(),
                e.since() == null ? v.since() : e.since(),
                v.identified(),
                v.withdrawn());
    }
}

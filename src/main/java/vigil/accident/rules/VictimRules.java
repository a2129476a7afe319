package vigil.accident.rules;

import static vigil.accident.AccidentRule.*;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.accident.CondolenceEvent.Slip;
import vigil.accident.NoticeCommand;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Victims.Victim;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.law.Casualties;
import vigil.law.CodeLists.Kind;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;
import vigil.law.FileLetter;
import vigil.law.Law;

/** Decides about the list of victims: who is on it, in which condition, and when the list is the truth. */
final class VictimRules {

    private final Law law;

    VictimRules(Law law) {
        this.law = law;
    }

    Map<Class<? extends NoticeCommand>, Hindrance> hindrances() {
        return Map.of(
                AddVictim.class, Hindrance.never(),
                ChangeVictimCondition.class, VictimRules::noVictim,
                CorrectVictim.class, VictimRules::noVictim,
                WithdrawVictim.class, VictimRules::noVictim,
                ConfirmIdentity.class,
                        (accident, _) -> Hindrance.unlessAny(
                                accident.victims().present(), VICTIM_UNKNOWN, VictimRules::mayBeIdentified),
                ConfirmVictims.class, (accident, _) -> Hindrance.from(() -> listIsTrue(accident)));
    }

    private static Optional<Refused> noVictim(Accident accident, Occasion occasion) {
        return Hindrance.unlessAny(accident.victims().present(), VICTIM_UNKNOWN, _ -> {});
    }

    List<AccidentEvent> add(Accident accident, AddVictim c, Occasion occasion) {
        String personId = c.personId();
        @Nullable Described described = c.described();
        if (personId == null || described == null) throw PERSON_MUST_BE_NAMED_ONCE.broken("person", "personId");
        boolean listed = accident.victims().present().stream()
                .anyMatch(victim -> victim.personId().equals(personId));
        Require.that(!listed, PERSON_IS_ALREADY_A_VICTIM, "personId");
        possible(accident, c, occasion);
        return List.of(new VictimAdded(
                accident.victims().nextId(),
                personId,
                described.birthYear(),
                described.sex(),
                described.nationality(),
                c.occupation(),
                c.employment(),
                c.condition(),
                c.injuries() == null ? List.of() : List.copyOf(c.injuries()),
                c.since()));
    }

    private void possible(Accident accident, AddVictim c, Occasion occasion) {
        of(c.employment());
        if (c.injuries() != null) {
            known(c.injuries(), accident.facts().date());
            suits(c.condition(), c.injuries(), "condition", "injuries");
        }
        if (c.since() != null) happened(accident, c.since(), occasion);
    }

    /** A letter that wished recovery is wrong after a death as one of condolence is after a correction. */
    List<AccidentEvent> change(Accident accident, ChangeVictimCondition c, Occasion occasion) {
        Victim victim = victim(accident, c.victimId());
        Require.that(victim.condition() != c.condition(), CONDITION_IS_ALREADY_SO, "condition");
        boolean corrected = c.basis() == ConditionBasis.CORRECTED;
        if (!corrected) grounded(accident, victim, c);
        suits(c.condition(), victim.injuries(), "condition");
        List<AccidentEvent> events = new ArrayList<>();
        events.add(new VictimConditionChanged(
                victim.id(), victim.condition(), c.condition(), c.at(), c.basis(), c.note()));
        if (corrected || c.condition() == Condition.DEAD) events.addAll(followUps(accident, victim, occasion));
        return events;
    }

    /** The ways the law knows to die of an accident (Decree 39/2016/NĐ-CP, Art. 9), and the ways back. */
    private static void grounded(Accident accident, Victim victim, ChangeVictimCondition c) {
        Require.that(!victim.dead(), DEATH_IS_REVOKED_ONLY_BY_CORRECTION, "condition", "basis");
        switch (c.basis()) {
            case RECOVERED -> recovered(victim, c.condition());
            case RELAPSE -> Require.that(
                    forensicReport(accident, victim), RELAPSE_NEEDS_A_FORENSIC_REPORT, "basis");
            case COURT -> Require.that(
                    victim.condition() == Condition.MISSING && c.condition() == Condition.DEAD,
                    COURT_DECLARES_ONLY_THE_MISSING_DEAD,
                    "condition",
                    "basis");
            case SCENE, EMERGENCY, TREATMENT, CORRECTED -> {}
        }
    }

    private static void recovered(Victim victim, Condition now) {
        Require.that(now != Condition.DEAD, DEATH_NEEDS_A_BASIS_OF_DEATH, "condition", "basis");
        Require.that(
                victim.condition() == Condition.SEVERE && now == Condition.LIGHT,
                RECOVERY_LEADS_FROM_SEVERE_TO_LIGHT,
                "condition",
                "basis");
    }

    private static boolean forensicReport(Accident accident, Victim victim) {
        return accident.investigation().hasForensicReport()
                || accident.evidence().holds(FileLetter.DD, victim.id());
    }

    /** A letter that says another day of death than the right one is put right, or written anew. */
    List<AccidentEvent> correct(Accident accident, CorrectVictim c, Occasion occasion) {
        Require.reason(c.reason());
        Victim victim = victim(accident, c.victimId());
        boolean changes = (c.occupation() != null && !c.occupation().equals(victim.occupation()))
                || (c.employment() != null && c.employment() != victim.employment())
                || (c.injuries() != null && !c.injuries().equals(victim.injuries()))
                || (c.since() != null && !isSince(victim, c.since()));
        Require.that(changes, SOMETHING_MUST_CHANGE);
        if (c.employment() != null) of(c.employment());
        if (c.injuries() != null) {
            known(c.injuries(), accident.facts().date());
            suits(victim.condition(), c.injuries(), "injuries");
        }
        if (c.since() != null) happened(accident, c.since(), occasion);
        List<AccidentEvent> events = new ArrayList<>();
        events.add(new VictimCorrected(victim.id(), c.reason(), c.occupation(), c.employment(), c.injuries(), c.since()));
        List<String> wrong = c.letters() == null ? List.of() : c.letters();
        events.addAll(accident.condolence().slipped(letter -> wrong.contains(letter.id()), Slip.DAY_OF_DEATH, occasion.now()));
        return events;
    }

    private static boolean isSince(Victim victim, OffsetDateTime told) {
        OffsetDateTime known = victim.since();
        return known != null && known.isEqual(told);
    }

    private static void happened(Accident accident, OffsetDateTime since, Occasion occasion) {
        Require.notInTheFuture(since, occasion, "since");
        Require.notBeforeTheAccident(accident.facts(), since, "since");
    }

    List<AccidentEvent> withdraw(Accident accident, WithdrawVictim c, Occasion occasion) {
        Require.reason(c.reason());
        Victim victim = victim(accident, c.victimId());
        List<AccidentEvent> events = new ArrayList<>();
        events.add(new VictimWithdrawn(victim.id(), c.reason()));
        events.addAll(followUps(accident, victim, occasion));
        return events;
    }

    /** Families that already have a letter must hear that it was wrong. */
    private static List<AccidentEvent> followUps(Accident accident, Victim victim, Occasion occasion) {
        return accident.condolence().lettersOutAbout(victim.id()).stream()
                .flatMap(letter -> letter.followUp(occasion.now(), null).stream())
                .map(AccidentEvent.class::cast)
                .toList();
    }

    List<AccidentEvent> identify(Accident accident, ConfirmIdentity c) {
        Victim victim = victim(accident, c.victimId());
        mayBeIdentified(victim);
        return List.of(new IdentityConfirmed(victim.id(), c.basis(), c.at()));
    }

    private static void mayBeIdentified(Victim victim) {
        Require.that(!victim.identified(), IDENTITY_ALREADY_CONFIRMED, "victimId");
    }

    List<AccidentEvent> confirm(Accident accident) {
        listIsTrue(accident);
        return List.of(new VictimsConfirmed(accident.victims().casualties()));
    }

    private static void listIsTrue(Accident accident) {
        Require.that(!accident.victims().confirmed(), VICTIMS_ALREADY_CONFIRMED);
        Casualties stated = accident.facts().stated();
        Casualties listed = accident.victims().casualties();
        boolean matches = stated.sameNumbersAs(listed)
                || stated.sameNumbersAs(accident.victims().casualtiesWhenStated());
        if (!matches) throw LIST_MUST_MATCH_STATED_CASUALTIES.brokenBecause(bothOf(stated, listed));
    }

    private static List<Integer> bothOf(Casualties stated, Casualties listed) {
        return List.of(
                stated.dead(), stated.severe(), stated.light(), stated.missing(),
                listed.dead(), listed.severe(), listed.light(), listed.missing());
    }

    /** The victim a command names, still on the list. */
    static Victim victim(Accident accident, String id) {
        Victim victim = accident.victims().find(id).orElseThrow(() -> VICTIM_UNKNOWN.broken("victimId"));
        Require.that(!victim.withdrawn(), VICTIM_IS_WITHDRAWN, "victimId");
        return victim;
    }

    /** The victim a command names: on the list, or taken off it while the family is to hear that a letter was wrong. */
    static Victim concerned(Accident accident, String id) {
        if (!accident.condolence().owesFollowUpAbout(id)) return victim(accident, id);
        return accident.victims().find(id).orElseThrow(() -> VICTIM_UNKNOWN.broken("victimId"));
    }

    private static void of(Employment employment) {
        Require.that(employment != Employment.MIXED, VICTIMS_EMPLOYMENT_IS_NOT_MIXED, "employment");
    }

    /** All codes of the list are those of Appendix II, and one of them makes the accident severe (Decree 39/2016/NĐ-CP, Art. 9). */
    private static void suits(Condition condition, List<String> injuries, String... fields) {
        Require.that(condition != Condition.LIGHT || injuries.isEmpty(), LIGHT_INJURY_IS_NOT_OF_APPENDIX_II, fields);
    }

    private void known(List<String> injuries, LocalDate date) {
        List<String> unknown = injuries.stream()
                .filter(code -> !law.codes().knows(Kind.INJURY, code, date))
                .toList();
        if (!unknown.isEmpty()) {
            throw INJURY_CODE_UNKNOWN_ON_THAT_DATE.brokenBecause(List.of(String.join(", ", unknown)), "injuries");
        }
    }
}

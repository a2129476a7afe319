package vigil.accident.rules;

import static vigil.accident.AccidentRule.DEATH_ALREADY_NOTIFIED;
import static vigil.accident.AccidentRule.INTERMEDIARY_MUST_BE_NAMED;
import static vigil.accident.AccidentRule.PERSON_IS_ALREADY_A_RELATIVE;
import static vigil.accident.AccidentRule.PERSON_MUST_BE_NAMED_ONCE;
import static vigil.accident.AccidentRule.RELATIVE_HAS_DIED_TOO;
import static vigil.accident.AccidentRule.RELATIVE_IS_THE_VICTIM;
import static vigil.accident.AccidentRule.RELATIVE_IS_WITHDRAWN;
import static vigil.accident.AccidentRule.RELATIVE_UNKNOWN;
import static vigil.accident.AccidentRule.VICTIM_MUST_BE_DEAD;
import static vigil.accident.AccidentRule.VICTIM_UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceCommand;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Relative;
import vigil.accident.chapters.Victims.Victim;
import vigil.accident.households.HouseholdRules;
import vigil.kernel.Occasion;

/** Decides the second chapter: relatives, what they wish and are told, visits; hands on letters and talks. */
public final class FamilyRules implements Chapter<CondolenceCommand> {

    private final LetterRules letters = new LetterRules();
    private final ContactRules contacts = new ContactRules();
    private final HouseholdRules households = new HouseholdRules();

    @Override
    public Map<Class<? extends CondolenceCommand>, Hindrance> hindrances() {
        Hindrance noVictim =
                (accident, _) -> Hindrance.unlessAny(accident.victims().present(), VICTIM_UNKNOWN, _ -> {});
        Map<Class<? extends CondolenceCommand>, Hindrance> all = new HashMap<>(letters.hindrances());
        all.putAll(contacts.hindrances());
        all.putAll(households.hindrances());
        all.put(AddRelative.class, noVictim);
        all.put(RecordVisit.class, (accident, _) -> Hindrance.unlessAny(
                accident.victims().all(), VICTIM_UNKNOWN, victim -> VictimRules.concerned(accident, victim.id())));
        Hindrance noRelative = (accident, _) -> Hindrance.unlessAny(
                accident.condolence().relatives(), RELATIVE_UNKNOWN, FamilyRules::isThere);
        all.put(RecordFamilyWishes.class, noRelative);
        all.put(WithdrawRelative.class, noRelative);
        all.put(RecordDeathNotified.class, (accident, _) -> Hindrance.unlessAny(
                accident.condolence().relatives(), RELATIVE_UNKNOWN, relative -> mayBeTold(accident, relative)));
        return all;
    }

    @Override
    public List<AccidentEvent> decide(Accident accident, CondolenceCommand command, Occasion occasion) {
        return switch (command) {
            case AddRelative c -> List.of(add(accident, c));
            case WithdrawRelative c -> List.of(withdraw(accident, c));
            case RecordFamilyWishes c -> wishes(accident, c, occasion);
            case RecordDeathNotified c -> List.of(notified(accident, c));
            case RecordVisit c -> List.of(visited(accident, c));
            case AssignLiaison c -> List.of(contacts.liaison(accident, c));
            case RecordFamilyContact c -> List.of(contacts.contact(accident, c));
            case DraftLetter c -> List.of(letters.draft(accident, c, occasion));
            case CheckLetter c -> List.of(letters.check(accident, c, occasion));
            case SignLetter c -> List.of(letters.sign(accident, c, occasion));
            case SendLetter c -> List.of(letters.send(accident, c));
            case RecordDelivery c -> List.of(letters.delivered(accident, c));
            case RecordReturn c -> letters.returned(accident, c, occasion);
            case WithdrawLetter c -> List.of(letters.withdraw(accident, c));
            case LetLetterStand c -> List.of(letters.letStand(accident, c));
            case CondolenceCommand.OfOtherStreams c -> households.decide(accident, c, occasion);
        };
    }

    private static RelativeAdded add(Accident accident, AddRelative c) {
        Victim victim = VictimRules.victim(accident, c.victimId());
        String personId = c.personId();
        if (personId == null) throw PERSON_MUST_BE_NAMED_ONCE.broken("person", "personId");
        Require.that(!personId.equals(victim.personId()), RELATIVE_IS_THE_VICTIM, "personId");
        boolean known = accident.condolence().relativesOf(victim.id()).stream()
                .anyMatch(relative -> relative.personId().equals(personId));
        Require.that(!known, PERSON_IS_ALREADY_A_RELATIVE, "personId");
        return new RelativeAdded(
                accident.condolence().nextRelativeId(), victim.id(), personId, c.relation(), c.liaison());
    }

    private static RelativeWithdrawn withdraw(Accident accident, WithdrawRelative c) {
        Require.reason(c.reason());
        Relative relative = relative(accident, c.relativeId());
        isThere(relative);
        return new RelativeWithdrawn(relative.id(), relative.victimId(), c.reason());
    }

    /** A letter that spells the name otherwise than the family turns out to wish is put right. */
    private static List<AccidentEvent> wishes(Accident accident, RecordFamilyWishes c, Occasion occasion) {
        Relative relative = relative(accident, c.relativeId());
        isThere(relative);
        boolean through = c.letter() == Wish.THROUGH || c.call() == Wish.THROUGH;
        Require.that(!through || !Require.blank(c.through()), INTERMEDIARY_MUST_BE_NAMED, "through");
        List<AccidentEvent> events = new ArrayList<>();
        events.add(new FamilyWishesRecorded(relative.id(), c.letter(), c.call(), c.through(), c.spelledName()));
        if (Boolean.TRUE.equals(c.respells())) {
            events.addAll(accident.condolence()
                    .slipped(to -> to.relativeId().equals(relative.id()) && to.out(), Slip.NAME, occasion.now()));
        }
        return events;
    }

    private static DeathNotified notified(Accident accident, RecordDeathNotified c) {
        Victim victim = VictimRules.victim(accident, c.victimId());
        Relative relative = relative(accident, c.relativeId());
        Require.that(relative.victimId().equals(victim.id()), RELATIVE_UNKNOWN, "relativeId");
        mayBeTold(accident, relative);
        return new DeathNotified(victim.id(), relative.id(), c.at(), c.by());
    }

    private static void mayBeTold(Accident accident, Relative relative) {
        Victim victim = VictimRules.victim(accident, relative.victimId());
        isAlive(accident, relative);
        Require.that(victim.dead(), VICTIM_MUST_BE_DEAD, "victimId");
        Require.that(!relative.toldOfDeath(), DEATH_ALREADY_NOTIFIED, "relativeId");
    }

    /** Who was taken off the list by mistake of the office may be visited, too, as long as a letter is to be put right. */
    private static FamilyVisited visited(Accident accident, RecordVisit c) {
        Victim victim = VictimRules.concerned(accident, c.victimId());
        return new FamilyVisited(victim.id(), c.at(), c.by(), c.supportVnd(), c.note());
    }

    private static void isThere(Relative relative) {
        Require.that(!relative.withdrawn(), RELATIVE_IS_WITHDRAWN, "relativeId");
    }

    /** Nothing is told or written to a relative who died in the same accident. */
    static void isAlive(Accident accident, Relative relative) {
        isThere(relative);
        boolean died = accident.victims().present().stream()
                .anyMatch(victim -> victim.dead() && victim.personId().equals(relative.personId()));
        Require.that(!died, RELATIVE_HAS_DIED_TOO, "relativeId");
    }

    /** The relative a command names. */
    static Relative relative(Accident accident, String id) {
        return accident.condolence().relative(id).orElseThrow(() -> RELATIVE_UNKNOWN.broken("relativeId"));
    }
}

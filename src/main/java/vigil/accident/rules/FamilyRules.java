package vigil.accident.rules;

import static vigil.accident.AccidentRule.DEATH_ALREADY_NOTIFIED;
import static vigil.accident.AccidentRule.INTERMEDIARY_MUST_BE_NAMED;
import static vigil.accident.AccidentRule.PERSON_MUST_BE_NAMED_ONCE;
import static vigil.accident.AccidentRule.RELATIVE_UNKNOWN;
import static vigil.accident.AccidentRule.VICTIM_MUST_BE_DEAD;
import static vigil.accident.AccidentRule.VICTIM_UNKNOWN;

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
import vigil.kernel.Occasion;

/** Decides the second chapter: relatives, what they wish and are told, visits; hands on letters and talks. */
public final class FamilyRules implements Chapter<CondolenceCommand> {

    private final LetterRules letters = new LetterRules();
    private final ContactRules contacts = new ContactRules();

    @Override
    public Map<Class<? extends CondolenceCommand>, Hindrance> hindrances() {
        Hindrance noVictim =
                (accident, _) -> Hindrance.unlessAny(accident.victims().present(), VICTIM_UNKNOWN, _ -> {});
        Map<Class<? extends CondolenceCommand>, Hindrance> all = new HashMap<>(letters.hindrances());
        all.putAll(contacts.hindrances());
        all.put(AddRelative.class, noVictim);
        all.put(RecordVisit.class, noVictim);
        all.put(RecordFamilyWishes.class, (accident, _) -> Hindrance.unlessAny(
                accident.condolence().relatives(), RELATIVE_UNKNOWN, _ -> {}));
        all.put(RecordDeathNotified.class, (accident, _) -> Hindrance.unlessAny(
                accident.condolence().relatives(), RELATIVE_UNKNOWN, relative -> mayBeTold(accident, relative)));
        return all;
    }

    @Override
    public List<AccidentEvent> decide(Accident accident, CondolenceCommand command, Occasion occasion) {
        return switch (command) {
            case AddRelative c -> List.of(add(accident, c));
            case RecordFamilyWishes c -> List.of(wishes(accident, c));
            case RecordDeathNotified c -> List.of(notified(accident, c));
            case RecordVisit c -> List.of(visited(accident, c));
            case AssignLiaison c -> List.of(contacts.liaison(accident, c));
            case RecordFamilyContact c -> List.of(contacts.contact(accident, c));
            case DraftLetter c -> List.of(letters.draft(accident, c, occasion));
            case CheckLetter c -> List.of(letters.check(accident, c, occasion));
            case SignLetter c -> List.of(letters.sign(accident, c, occasion));
            case SendLetter c -> List.of(letters.send(accident, c));
            case RecordDelivery c -> List.of(letters.delivered(accident, c));
            case RecordReturn c -> List.of(letters.returned(accident, c));
            case WithdrawLetter c -> List.of(letters.withdraw(accident, c));
        };
    }

    private static RelativeAdded add(Accident accident, AddRelative c) {
        Victim victim = VictimRules.victim(accident, c.victimId());
        String personId = c.personId();
        if (personId == null) throw PERSON_MUST_BE_NAMED_ONCE.broken("person", "personId");
        return new RelativeAdded(
                accident.condolence().nextRelativeId(), victim.id(), personId, c.relation(), c.liaison());
    }

    private static FamilyWishesRecorded wishes(Accident accident, RecordFamilyWishes c) {
        Relative relative = relative(accident, c.relativeId());
        boolean through = c.letter() == Wish.THROUGH || c.call() == Wish.THROUGH;
        Require.that(!through || !Require.blank(c.through()), INTERMEDIARY_MUST_BE_NAMED, "through");
        return new FamilyWishesRecorded(relative.id(), c.letter(), c.call(), c.through(), c.spelledName());
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
        Require.that(victim.dead(), VICTIM_MUST_BE_DEAD, "victimId");
        Require.that(!relative.toldOfDeath(), DEATH_ALREADY_NOTIFIED, "relativeId");
    }

    private static FamilyVisited visited(Accident accident, RecordVisit c) {
        Victim victim = VictimRules.victim(accident, c.victimId());
        return new FamilyVisited(victim.id(), c.at(), c.by(), c.supportVnd(), c.note());
    }

    /** The relative a command names. */
    static Relative relative(Accident accident, String id) {
        return accident.condolence().relative(id).orElseThrow(() -> RELATIVE_UNKNOWN.broken("relativeId"));
    }
}

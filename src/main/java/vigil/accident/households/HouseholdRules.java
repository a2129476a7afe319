package vigil.accident.households;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceCommand;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Condolence;
import vigil.accident.chapters.Letter;
import vigil.accident.chapters.Relative;
import vigil.accident.chapters.Victims.Victim;
import vigil.accident.rules.Hindrance;
import vigil.kernel.Occasion;

/**
 * Decides what a corrected record of a person makes of the letters of a case, and what a case that was merged into it brings
 * along: nobody is written to twice, told twice of a death, or asked twice what they wish.
 */
public final class HouseholdRules {

    /** Nobody gives these commands, so nobody is told what stands against them. */
    public Map<Class<? extends CondolenceCommand>, Hindrance> hindrances() {
        return Map.of(NoteCorrectedPerson.class, Hindrance.never(), TakeOverFamilies.class, Hindrance.never());
    }

    /** What happens; nothing where no letter and no family is concerned, or where they are another case's by now. */
    public List<AccidentEvent> decide(Accident accident, OfOtherStreams command, Occasion occasion) {
        if (accident.facts().mergedInto() != null) return List.of();
        return switch (command) {
            case NoteCorrectedPerson c -> List.copyOf(accident.condolence()
                    .slipped(naming(accident, c), Slip.NAME, occasion.now()));
            case TakeOverFamilies c -> taken(accident, c);
        };
    }

    /** Letters about a victim, and those to a relative who has not said how the own name is written. */
    private static Predicate<Letter> naming(Accident accident, NoteCorrectedPerson c) {
        Set<String> victims = accident.victims().all().stream()
                .filter(victim -> victim.personId().equals(c.personId()))
                .map(Victim::id)
                .collect(Collectors.toSet());
        Set<String> relatives = accident.condolence().relatives().stream()
                .filter(relative -> c.name() && relative.personId().equals(c.personId()) && !relative.spelled())
                .map(Relative::id)
                .collect(Collectors.toSet());
        return letter -> victims.contains(letter.victimId()) || relatives.contains(letter.relativeId());
    }

    private static List<AccidentEvent> taken(Accident accident, TakeOverFamilies c) {
        List<AccidentEvent> events = new ArrayList<>();
        Map<String, FromThere> known = new HashMap<>();
        Map<String, String> here = new HashMap<>();
        for (FromThere one : c.relatives()) {
            String id = added(accident.evolve(events).condolence(), one, events);
            known.put(one.there(), one);
            here.put(one.there(), id);
            asKnown(accident.evolve(events), one, id, events);
        }
        for (SentThere letter : c.letters()) {
            FromThere to = known.get(letter.to());
            if (to == null) continue;
            String id = accident.evolve(events).condolence().nextLetterId();
            events.add(new LetterTakenOver(
                    id, Objects.requireNonNull(here.get(letter.to())), to.victimId(), c.fromCase(), letter.letterId(),
                    letter.channel(), letter.sentAt(), letter.deliveredAt()));
        }
        c.relatives().forEach(one -> takenOff(one, here, events));
        c.visits().forEach(one -> events.add(new VisitTakenOver(
                one.victimId(), c.fromCase(), one.at(), one.by(), one.supportVnd(), one.note())));
        return events;
    }

    /** Their letter counts for the household; nothing more is sent to them. */
    private static void takenOff(FromThere one, Map<String, String> here, List<AccidentEvent> events) {
        if (one.takenOff() == null || one.relativeId() != null) return;
        events.add(new RelativeWithdrawn(Objects.requireNonNull(here.get(one.there())), one.victimId(), one.takenOff()));
    }

    /** The id of the relative here; who is new is added. */
    private static String added(Condolence families, FromThere one, List<AccidentEvent> events) {
        Optional<String> known = Optional.ofNullable(one.relativeId()).flatMap(families::relative).map(Relative::id);
        if (known.isPresent()) return known.get();
        String id = families.nextRelativeId();
        events.add(new RelativeAdded(id, one.victimId(), one.personId(), one.relation(), null));
        return id;
    }

    /** What they wish and have been told, unless this case knows better. */
    private static void asKnown(Accident accident, FromThere one, String id, List<AccidentEvent> events) {
        Relative relative = accident.condolence().relative(id).orElseThrow();
        Wish letter = one.letterWish();
        Wish call = one.callWish();
        if (relative.letterWish() == null && letter != null && call != null) {
            events.add(new FamilyWishesRecorded(id, letter, call, one.through(), one.spelledName()));
        }
        boolean dead = accident.victims().find(one.victimId()).filter(Victim::dead).isPresent();
        if (dead && !relative.toldOfDeath() && one.toldAt() != null && one.toldBy() != null) {
            events.add(new DeathNotified(one.victimId(), id, one.toldAt(), one.toldBy()));
        }
    }
}

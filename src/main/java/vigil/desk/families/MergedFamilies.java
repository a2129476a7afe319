package vigil.desk.families;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.CondolenceCommand.FromThere;
import vigil.accident.CondolenceCommand.SentThere;
import vigil.accident.CondolenceCommand.TakeOverFamilies;
import vigil.accident.CondolenceCommand.VisitThere;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.NoticeCommand.MergeInto;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.Letter;
import vigil.accident.chapters.Relative;
import vigil.accident.chapters.Victims.Victim;
import vigil.commands.Preparation;
import vigil.desk.Streams;
import vigil.desk.persons.OwnKeys;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.KnownNames;
import vigil.people.Person;
import vigil.people.PersonCommand.InvolvePerson;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * When the same accident was reported twice and the cases become one, the letters that have gone out from the one count in the
 * other, in the same commit, and so do visits and the money given: nobody writes to a household a second time because it stood
 * under another number. A victim is the
 * same by record or by name; one whose family has a letter must be on the list there.
 */
@Component
record MergedFamilies(Streams streams, EventHistory history, Opened opened) implements Preparation {

    /** What is sealed, as far as it still opens. */
    @Component
    record Opened(KnownNames names, Streams streams, Vault vault) {

        /** To the last mark: Hùng and Hưng are two. */
        boolean areTheSame(String one, String other) {
            if (one.equals(other)) return true;
            Optional<String> name = names.newest(one).map(Opened::plain);
            return name.isPresent() && name.equals(names.newest(other).map(Opened::plain)) && mayBeBornTogether(one, other);
        }

        private boolean mayBeBornTogether(String one, String other) {
            Optional<Integer> born = streams.person(one).map(Person::birthYear);
            Optional<Integer> too = streams.person(other).map(Person::birthYear);
            return born.isEmpty() || too.isEmpty() || born.equals(too);
        }

        private static String plain(String name) {
            return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }

        Optional<String> text(Confidential sealed) {
            return vault.open(sealed) instanceof Disclosed.Text(String text) ? Optional.of(text) : Optional.empty();
        }

        /** The one of whom it is beyond doubt. */
        <T> Optional<T> sameAs(String person, List<T> all, Function<T, String> persons) {
            Optional<T> itself = all.stream().filter(one -> persons.apply(one).equals(person)).findFirst();
            List<T> named = all.stream().filter(one -> areTheSame(person, persons.apply(one))).toList();
            return itself.isPresent() || named.size() != 1 ? itself : Optional.of(named.getFirst());
        }
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof MergeInto;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        String into = ((MergeInto) command).number();
        Accident there = streams.accident(stream);
        Accident here = streams.accident(into);
        Told told = new Told(history.stream(stream).stream().map(Recorded::event).toList());
        Map<String, Victim> same = same(there, here);
        List<FromThere> relatives = new ArrayList<>();
        Moved moved = new Moved(told, into);
        for (Relative one : there.condolence().relatives()) {
            Victim victim = same.get(one.victimId());
            if (victim != null && matters(one, there)) relatives.add(carried(one, victim, here, moved));
        }
        Set<String> taken = relatives.stream().map(FromThere::there).collect(Collectors.toSet());
        List<SentThere> letters = there.condolence().letters().stream()
                .filter(letter -> letter.out() && taken.contains(letter.relativeId()))
                .map(told::sent)
                .toList();
        List<VisitThere> visits = visits(told, same, moved);
        return new Prepared(command, beside(new TakeOverFamilies(stream, relatives, letters, visits), into));
    }

    /** Whoever has a letter, has been told of the death or has said what they wish; and of those taken off the list whoever has one. */
    private static boolean matters(Relative one, Accident there) {
        boolean written = there.condolence().lettersTo(one.id()).stream().anyMatch(Letter::out);
        return written || !one.withdrawn() && (one.letterWish() != null || one.toldOfDeath());
    }

    /** By victim there, who it is here. */
    private Map<String, Victim> same(Accident there, Accident here) {
        Map<String, Victim> same = new TreeMap<>();
        for (Victim one : there.victims().present()) {
            Optional<Victim> found = opened.sameAs(one.personId(), here.victims().present(), Victim::personId);
            boolean written = !there.condolence().lettersOutAbout(one.id()).isEmpty();
            if (written && found.isEmpty()) {
                throw AccidentRule.VICTIM_WITH_A_LETTER_MUST_BE_LISTED_THERE.brokenBecause(List.of(one.id()), "number");
            }
            found.ifPresent(other -> same.put(one.id(), other));
        }
        return same;
    }

    /** What was given is counted once, however often it was written down. */
    private List<VisitThere> visits(Told told, Map<String, Victim> same, Moved moved) {
        List<VisitThere> known = new Told(history.stream(moved.into()).stream().map(Recorded::event).toList()).visits().toList();
        return told.visits()
                .filter(visit -> same.containsKey(visit.victimId()))
                .map(visit -> new VisitThere(
                        Objects.requireNonNull(same.get(visit.victimId())).id(), visit.at(), visit.by(), visit.supportVnd(), visit.note()))
                .filter(visit -> known.stream().noneMatch(one -> isTheSame(one, visit)))
                .map(visit -> new VisitThere(
                        visit.victimId(), visit.at(), again(visit.by(), moved), visit.supportVnd(), again(visit.note(), moved)))
                .toList();
    }

    private static boolean isTheSame(VisitThere one, VisitThere other) {
        return one.victimId().equals(other.victimId())
                && one.at().isEqual(other.at())
                && Objects.equals(one.supportVnd(), other.supportVnd());
    }

    /** What was told there, and under which number it goes on. */
    private record Moved(Told told, String into) {}

    private FromThere carried(Relative one, Victim victim, Accident here, Moved moved) {
        List<Relative> family = here.condolence().relativesOf(victim.id());
        Optional<Relative> known = opened.sameAs(one.personId(), family, Relative::personId);
        Told told = moved.told();
        DeathNotified notified = told.notified(one.id());
        return new FromThere(
                one.id(),
                known.map(Relative::id).orElse(null),
                victim.id(),
                one.personId(),
                told.relation(one.id()),
                one.letterWish(),
                one.callWish(),
                again(told.through(one.id()), moved),
                again(told.spelled(one.id()), moved),
                one.toldAt(),
                again(notified == null ? null : notified.by(), moved),
                again(told.takenOff(one.id()), moved));
    }

    /** The same text under the keys of whom it is about, and of this case instead of the other. */
    private @Nullable Confidential again(@Nullable Confidential text, Moved moved) {
        if (!(text instanceof Confidential.Closed closed)) return text;
        Set<String> owners = new LinkedHashSet<>(List.of(moved.into()));
        Arrays.stream(closed.owner().split(Confidential.JOINED, -1))
                .filter(owner -> owner.startsWith("person-"))
                .forEach(owners::add);
        owners.add(OwnKeys.of(new At(moved.into(), history.stream(moved.into()).size())));
        return opened.text(closed).map(open -> Confidential.of(open).underAll(owners)).orElse(null);
    }

    /** Whoever is new here appears in this case too. */
    private List<Beside> beside(TakeOverFamilies families, String into) {
        if (families.relatives().isEmpty() && families.visits().isEmpty()) return List.of();
        Stream<Beside> involved = families.relatives().stream()
                .filter(one -> one.relativeId() == null)
                .map(FromThere::personId)
                .distinct()
                .filter(person -> streams.person(person)
                        .filter(known -> !known.erased() && !known.accidents().contains(into))
                        .isPresent())
                .map(person -> new Beside(person, new InvolvePerson(into)));
        return Stream.concat(Stream.of(new Beside(into, families)), involved).toList();
    }

    /** What the other case's events say of relatives and letters. */
    private record Told(List<Event> events) {

        private <E> Stream<E> all(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast);
        }

        private static <T> @Nullable T last(Stream<T> all) {
            return all.reduce((_, later) -> later).orElse(null);
        }

        String relation(String relativeId) {
            return all(RelativeAdded.class)
                    .filter(e -> e.relativeId().equals(relativeId))
                    .map(RelativeAdded::relation)
                    .findFirst()
                    .orElseThrow();
        }

        private Stream<FamilyWishesRecorded> wishes(String relativeId) {
            return all(FamilyWishesRecorded.class).filter(e -> e.relativeId().equals(relativeId));
        }

        @Nullable Confidential through(String relativeId) {
            FamilyWishesRecorded newest = last(wishes(relativeId));
            return newest == null ? null : newest.through();
        }

        @Nullable Confidential spelled(String relativeId) {
            return last(wishes(relativeId).flatMap(e -> Stream.ofNullable(e.spelledName())));
        }

        @Nullable DeathNotified notified(String relativeId) {
            return last(all(DeathNotified.class).filter(e -> e.relativeId().equals(relativeId)));
        }

        @Nullable Confidential takenOff(String relativeId) {
            RelativeWithdrawn off = last(all(RelativeWithdrawn.class).filter(e -> e.relativeId().equals(relativeId)));
            return off == null ? null : off.reason();
        }

        /** Visits of its own, and those it had taken over itself. */
        Stream<VisitThere> visits() {
            return events.stream().flatMap(event -> switch (event) {
                case FamilyVisited e -> Stream.of(new VisitThere(e.victimId(), e.at(), e.by(), e.supportVnd(), e.note()));
                case VisitTakenOver e -> Stream.of(new VisitThere(e.victimId(), e.at(), e.by(), e.supportVnd(), e.note()));
                default -> Stream.of();
            });
        }

        SentThere sent(Letter letter) {
            String channel = Stream.concat(
                            all(LetterSent.class).filter(e -> e.letterId().equals(letter.id())).map(LetterSent::channel),
                            all(LetterTakenOver.class).filter(e -> e.letterId().equals(letter.id())).map(LetterTakenOver::channel))
                    .findFirst()
                    .orElseThrow();
            LetterDelivered delivered = last(all(LetterDelivered.class).filter(e -> e.letterId().equals(letter.id())));
            LetterTakenOver before = last(all(LetterTakenOver.class).filter(e -> e.letterId().equals(letter.id())));
            return new SentThere(
                    letter.id(), letter.relativeId(), channel, Objects.requireNonNull(letter.sentAt()),
                    delivered != null ? delivered.at() : before == null ? null : before.deliveredAt());
        }
    }
}

package vigil.desk.persons;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentCommand;
import vigil.accident.CondolenceCommand.CheckLetter;
import vigil.accident.CondolenceCommand.DraftLetter;
import vigil.accident.CondolenceCommand.SendLetter;
import vigil.accident.CondolenceCommand.SignLetter;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.commands.Preparation;
import vigil.desk.naming.Mentions;
import vigil.desk.persons.Texts.FactField;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.people.KnownNames;
import vigil.people.PersonRule;

/**
 * Lets a text fall away with the persons it is about: what is told with a command about a victim, a relative or a witness, and
 * every other text in which the name of a person of the case stands, is sealed under that person's key as well as the case's.
 * What is typed with a command has a key of its own besides, since it may name somebody whom the case does not know yet
 * ({@link EarlyTexts}); a fact, which everybody is shown, has one apart. A field that is kept in clear takes no name of
 * theirs, nor does a fact, unless an enterprise is registered so. Nothing is written to somebody who is forgotten.
 */
@Component
@Order(TextsAboutPersons.AFTER_THE_PERSON_HAS_AN_ID)
final class TextsAboutPersons implements Preparation {

    static final int AFTER_THE_PERSON_HAS_AN_ID = 100;

    private static final Set<Class<? extends AccidentCommand>> WRITING =
            Set.of(DraftLetter.class, CheckLetter.class, SignLetter.class, SendLetter.class);

    private final PersonsOfCases cases;
    private final KnownNames names;

    TextsAboutPersons(PersonsOfCases cases, KnownNames names) {
        this.cases = cases;
        this.names = names;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof AccidentCommand;
    }

    @Override
    public void happened(String stream, long version, List<Event> events) {
        cases.happened(stream, version, events);
    }

    @Override
    public Prepared prepare(Command command, At at, Actor by) {
        boolean opens = command instanceof ReportAccident;
        return prepared(command, at, opens ? PersonsOfCase.NOBODY : cases.of(at.stream(), at.version()));
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        return prepare(command, cases.at(stream), by);
    }

    private Prepared prepared(Command command, At at, PersonsOfCase persons) {
        Record record = (Record) command;
        Set<String> about = new LinkedHashSet<>();
        Texts.ids(record).forEach(id -> about.addAll(persons.behind(id)));
        Map<String, List<String>> known = new LinkedHashMap<>();
        persons.all().forEach(id -> names.of(id).ifPresent(all -> known.put(id, all)));
        if (WRITING.contains(command.getClass()) && !known.keySet().containsAll(about)) {
            throw PersonRule.PERSON_IS_ERASED.broken("relativeId");
        }
        Texts.shown(record).forEach((field, text) -> {
            boolean named = known.values().stream().anyMatch(all -> Mentions.inFull(all, text));
            if (named) throw PersonRule.NAME_BELONGS_IN_A_SEALED_FIELD.broken(field);
        });
        about.removeIf(id -> persons.all().contains(id) && !known.containsKey(id));
        return new Prepared(
                (Command) Texts.changed(record, (fact, text) -> {
                    String own = fact.map(field -> OwnKeys.ofFact(at, field.name())).orElse(OwnKeys.of(at));
                    Predicate<List<String>> naming = naming(fact, text);
                    return owned(text, List.of(at.stream(), own), about, known.keySet().stream()
                            .filter(id -> naming.test(known.get(id))));
                }),
                List.of());
    }

    /** What an enterprise is registered as names whom it names in full: half a name stands in many. */
    private static Predicate<List<String>> naming(Optional<FactField> fact, Confidential.Open text) {
        return fact.filter(FactField::registered).isPresent()
                ? called -> Mentions.inFull(called, text.text())
                : called -> Mentions.of(called, text.text());
    }

    private static Confidential.Open owned(Confidential.Open text, List<String> own, Set<String> about, Stream<String> named) {
        Set<String> owners = new LinkedHashSet<>();
        owners.add(own.getFirst());
        owners.addAll(about);
        owners.add(own.getLast());
        named.forEach(owners::add);
        return (Confidential.Open) text.underAll(owners);
    }
}

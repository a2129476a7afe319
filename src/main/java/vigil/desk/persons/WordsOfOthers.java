package vigil.desk.persons;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentCommand;
import vigil.commands.Preparation;
import vigil.desk.Streams;
import vigil.desk.naming.Mentions;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;
import vigil.people.KnownNames;
import vigil.people.Person;
import vigil.people.PersonCommand;
import vigil.records.Parts;

/**
 * Lets what is typed outside of cases, such as why a person's record or a report is corrected, fall away with whom it names:
 * it has a key of its own beside that of its stream and of the persons it names. Names and addresses of a person are that
 * person's alone; why somebody is forgotten is kept with the case.
 */
@Component
@Order(TextsAboutPersons.AFTER_THE_PERSON_HAS_AN_ID + 1)
record WordsOfOthers(Streams streams, PersonsOfCases cases, KnownNames names) implements Preparation {

    @Override
    public boolean concerns(Command command) {
        return !(command instanceof AccidentCommand)
                && command instanceof Record record
                && (Texts.tellsFacts(record.getClass())
                        || Parts.of(record).stream()
                                .anyMatch(part -> part.type() == Confidential.class && !part.is(OneLine.class)));
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        return prepare(command, cases.at(stream), by);
    }

    @Override
    public Prepared prepare(Command command, At at, Actor by) {
        Optional<Person> person = streams.person(at.stream());
        boolean correction = command instanceof PersonCommand.CorrectPerson;
        String kept = correction ? at.stream() : person.map(Person::accident).orElse(at.stream());
        List<String> among = person.map(Person::accidents).orElse(List.of());
        Record words = Texts.changedPages((Record) command, text -> owned(text, kept, among, at));
        return new Prepared((Command) facts(words, at), List.of());
    }

    /** What everybody is shown, such as who reports, has a key apart from the other words. */
    private static Record facts(Record command, At at) {
        if (!Texts.tellsFacts(command.getClass())) return command;
        return Texts.changed(command, (fact, text) -> fact.map(field -> (Confidential.Open)
                        text.underAll(List.of(at.stream(), OwnKeys.ofFact(at, field.name()))))
                .orElse(text));
    }

    private Confidential owned(Confidential text, String kept, List<String> among, At at) {
        Set<String> owners = new LinkedHashSet<>();
        owners.add(kept);
        among.stream()
                .flatMap(number -> cases.now(number).all().stream())
                .filter(id -> names.of(id).filter(all -> says(text, all)).isPresent())
                .forEach(owners::add);
        owners.add(OwnKeys.of(at));
        return text.underAll(owners);
    }

    private static boolean says(Confidential text, List<String> called) {
        return text instanceof Confidential.Open(String open, _) && Mentions.of(called, open);
    }
}

package vigil.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.AccidentCommand.IntroducesPerson;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.accident.NewPerson;
import vigil.accident.chapters.Facts;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.people.Person;
import vigil.people.PersonCommand.InvolvePerson;
import vigil.people.PersonCommand.RegisterPerson;
import vigil.people.PersonCommand.Sex;

/** Registers the person a case brings with it, in the same commit; a person already known must exist. */
@Component
@Order(0)
final class PersonRegistration implements Preparation {

    private final Streams streams;
    private final PersonsInSight persons;

    PersonRegistration(Streams streams, PersonsInSight persons) {
        this.streams = streams;
        this.persons = persons;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof IntroducesPerson;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        IntroducesPerson introduces = (IntroducesPerson) command;
        NewPerson person = introduces.person();
        String known = introduces.personId();
        if ((person == null) == (known == null)) {
            throw AccidentRule.PERSON_MUST_BE_NAMED_ONCE.broken("person", "personId");
        }
        if (person != null) return introduced(introduces, person, stream);
        String personId = String.valueOf(known);
        return known(introduces, personId, persons.named(personId, command, by), stream);
    }

    private Prepared introduced(IntroducesPerson command, NewPerson person, String accident) {
        String id = "person-" + UUID.randomUUID();
        Described as = new Described(person.birthYear(), person.sex(), person.nationality());
        return new Prepared(command.registered(id, as), List.of(new Beside(id, registration(person, accident))));
    }

    private RegisterPerson registration(NewPerson person, String accident) {
        Facts facts = streams.accident(accident).facts();
        return new RegisterPerson(
                accident,
                facts.provinceCode(),
                facts.date(),
                person.name(),
                person.birthYear(),
                person.sex() == null ? null : Sex.valueOf(person.sex().name()),
                person.nationality(),
                person.address(),
                person.phone(),
                person.language());
    }

    private Prepared known(IntroducesPerson command, String personId, Person person, String accident) {
        Sex sex = person.sex();
        Described as = new Described(
                person.birthYear(), sex == null ? null : NewPerson.Sex.valueOf(sex.name()), person.nationality());
        return new Prepared(command.registered(personId, as), involved(person, personId, accident));
    }

    /** What the law makes of the other accident holds for the person too; racing with an erasure, one of the two fails. */
    static List<Beside> involved(Person person, String personId, String accident) {
        return person.accidents().contains(accident)
                ? List.of()
                : List.of(new Beside(personId, new InvolvePerson(accident)));
    }
}

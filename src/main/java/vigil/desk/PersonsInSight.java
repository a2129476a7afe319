package vigil.desk;

import org.springframework.stereotype.Component;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.people.Person;
import vigil.people.PersonRule;

/**
 * The persons that an actor may bring into a case: known, in the actor's scope, and not erased. Somebody of a case out of scope is
 * as unknown as nobody, or a guessed id would open that person's record; the attempt is kept.
 */
@Component
final class PersonsInSight {

    private final Streams streams;
    private final Scope scope;

    PersonsInSight(Streams streams, Scope scope) {
        this.streams = streams;
        this.scope = scope;
    }

    /** The person a command names. */
    Person named(String personId, Command command, Actor by) {
        Person person = streams.person(personId).orElseThrow(() -> PersonRule.PERSON_UNKNOWN.broken("personId"));
        if (!isInSight(personId, command, by)) throw PersonRule.PERSON_UNKNOWN.broken("personId");
        if (person.erased()) throw PersonRule.PERSON_IS_ERASED.broken("personId");
        return person;
    }

    /** Through broken glass one only looks. */
    private boolean isInSight(String personId, Command command, Actor by) {
        try {
            scope.check(personId, by, Names.of(command.getClass()));
        } catch (StreamUnknown outside) {
            return false;
        }
        return scope.covers(personId, by);
    }
}

package vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.InvestigationCommand.RecordStatement;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.Preparation;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.people.Person;
import vigil.people.PersonRule;

/** A statement or a file names a person only by a record that exists and that who names it may know of. */
@Component
final class KnownPerson implements Preparation {

    private final Streams streams;
    private final Scope scope;

    KnownPerson(Streams streams, Scope scope) {
        this.streams = streams;
        this.scope = scope;
    }

    @Override
    public boolean concerns(Command command) {
        return personOf(command) != null;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        String person = String.valueOf(personOf(command));
        Person known = known(person, command, by);
        if (known.erased()) throw PersonRule.PERSON_IS_ERASED.broken("personId");
        return new Prepared(command, PersonRegistration.involved(known, person, stream));
    }

    private Person known(String person, Command command, Actor by) {
        try {
            scope.check(person, by, Names.of(command.getClass()));
        } catch (StreamUnknown outside) {
            throw PersonRule.PERSON_UNKNOWN.broken("personId");
        }
        // Through broken glass one only looks.
        if (!scope.covers(person, by)) throw PersonRule.PERSON_UNKNOWN.broken("personId");
        return streams.person(person).orElseThrow(() -> PersonRule.PERSON_UNKNOWN.broken("personId"));
    }

    private static @Nullable String personOf(Command command) {
        return switch (command) {
            case RecordStatement statement -> statement.personId();
            case AttachFile attach -> attach.personId();
            default -> null;
        };
    }
}

package vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.InvestigationCommand.RecordStatement;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.people.Person;
import vigil.people.PersonRule;

/** A statement or a file names a person only by a record that exists. */
@Component
final class KnownPerson implements Preparation {

    private final Streams streams;

    KnownPerson(Streams streams) {
        this.streams = streams;
    }

    @Override
    public boolean concerns(Command command) {
        return personOf(command) != null;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        String person = String.valueOf(personOf(command));
        Person known = streams.person(person).orElseThrow(() -> PersonRule.PERSON_UNKNOWN.broken("personId"));
        if (known.erased()) throw PersonRule.PERSON_IS_ERASED.broken("personId");
        return new Prepared(command, PersonRegistration.involved(known, person, stream));
    }

    private static @Nullable String personOf(Command command) {
        return switch (command) {
            case RecordStatement statement -> statement.personId();
            case AttachFile attach -> attach.personId();
            default -> null;
        };
    }
}

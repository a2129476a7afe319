package vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.InvestigationCommand.RecordStatement;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;

/** A statement or a file names a person only by a record that exists, and that who names it may know of. */
@Component
final class KnownPerson implements Preparation {

    private final PersonsInSight persons;

    KnownPerson(PersonsInSight persons) {
        this.persons = persons;
    }

    @Override
    public boolean concerns(Command command) {
        return personOf(command) != null;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        String person = String.valueOf(personOf(command));
        return new Prepared(
                command, PersonRegistration.involved(persons.named(person, command, by), person, stream));
    }

    private static @Nullable String personOf(Command command) {
        return switch (command) {
            case RecordStatement statement -> statement.personId();
            case AttachFile attach -> attach.personId();
            default -> null;
        };
    }
}

package vigil.desk.families;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceCommand.NoteCorrectedPerson;
import vigil.commands.Preparation;
import vigil.desk.Streams;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.people.KnownNames;
import vigil.people.Person;
import vigil.people.PersonCommand.CorrectPerson;

/**
 * A name that is corrected in somebody's record may stand otherwise in letters that families have in their hands, in every
 * case the person appears in: in the same commit each of these cases notes what that makes of its letters, so that no stop in
 * between and no repetition lets a family be forgotten, or told twice.
 */
@Component
final class CorrectedPersons implements Preparation {

    private final Streams streams;
    private final KnownNames names;

    CorrectedPersons(Streams streams, KnownNames names) {
        this.streams = streams;
        this.names = names;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof CorrectPerson c && (c.name() != null || c.sex() != null);
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        CorrectPerson correction = (CorrectPerson) command;
        Optional<Person> person = streams.person(stream);
        boolean name = isAnother(correction.name() == null ? "" : open(correction.name()), names.newest(stream).orElse(""));
        boolean title = correction.sex() != null && person.filter(known -> known.sex() != correction.sex()).isPresent();
        if (!name && !title) return new Prepared(command, List.of());
        List<Beside> cases = person.map(Person::accidents).orElse(List.of()).stream()
                .map(number -> new Beside(number, new NoteCorrectedPerson(stream, name)))
                .toList();
        return new Prepared(command, cases);
    }

    private static boolean isAnother(String told, String known) {
        return !told.isEmpty() && !told.equals(plain(known));
    }

    private static String open(Confidential name) {
        return name instanceof Confidential.Open(String text, _) ? plain(text) : "";
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}

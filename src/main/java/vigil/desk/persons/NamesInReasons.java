package vigil.desk.persons;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vigil.desk.Streams;
import vigil.desk.naming.Mentions;
import vigil.people.KnownNames;
import vigil.people.Person;
import vigil.questions.WhoIsNamed;

/** Why somebody looked at a case or a person may name anybody of that case, or of any case that person appears in,
 * or somebody of whom nothing is known yet: it has a key of its own besides. */
@Component
record NamesInReasons(Streams streams, PersonsOfCases cases, KnownNames names) implements WhoIsNamed {

    @Override
    public Set<String> owners(String stream, String text) {
        Set<String> owners = new LinkedHashSet<>();
        owners.add(stream);
        List<String> among = streams.person(stream).map(Person::accidents).orElse(List.of(stream));
        among.stream()
                .flatMap(number -> cases.now(number).all().stream())
                .filter(id -> names.of(id).filter(all -> Mentions.of(all, text)).isPresent())
                .forEach(owners::add);
        owners.add(OwnKeys.ofLook(stream));
        return owners;
    }
}

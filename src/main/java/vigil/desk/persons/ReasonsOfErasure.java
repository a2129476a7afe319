package vigil.desk.persons;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.accident.chapters.Accident;
import vigil.commands.Preparation;
import vigil.commands.Scope;
import vigil.desk.Streams;
import vigil.desk.naming.Mentions;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.people.KnownNames;
import vigil.people.Person;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.PersonCommand.RefuseErasure;
import vigil.people.PersonCommand.RequestErasure;
import vigil.people.PersonRule;
import vigil.register.SearchWords;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * Why somebody is forgotten is remembered; so neither reason nor legal basis may name whom it is about. Nor does a place or
 * an address that names them go on being shown: it was typed before they were known, and is put in other words first. What an
 * enterprise is called is registered so: it cannot be put otherwise, and falls with whom it names.
 */
@Component
record ReasonsOfErasure(KnownNames names, ChosenTexts chosen, Facts facts) implements Preparation {

    /** The facts of a person's cases, as they stand and as far as somebody may see and correct them. */
    @Component
    record Facts(Streams streams, Scope scope, Vault vault) {

        /** The first case in which a text of these names somebody. */
        Optional<String> naming(List<String> called, String person, Actor by) {
            return streams.person(person).map(Person::accidents).orElse(List.of()).stream()
                    .filter(number -> scope.covers(number, by))
                    .filter(number -> texts(streams.accident(number)).anyMatch(text -> names(text, called)))
                    .findFirst();
        }

        private boolean names(Confidential text, List<String> called) {
            return vault.open(text) instanceof Disclosed.Text(String open) && Mentions.of(called, open);
        }

        private static Stream<Confidential> texts(Accident accident) {
            if (accident.facts().mergedInto() != null) return Stream.empty();
            return Stream.<Confidential>concat(
                    Stream.of(accident.facts().place()), Stream.ofNullable(accident.facts().establishment().address()));
        }
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof RequestErasure
                || command instanceof ApproveErasure
                || command instanceof RefuseErasure;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        List<String> spellings = command instanceof RequestErasure request ? asked(request, stream, by) : List.of();
        Confidential reason = switch (command) {
            case RequestErasure c -> c.reason();
            case ApproveErasure c -> c.reason();
            case RefuseErasure c -> c.reason();
            default -> throw new IllegalArgumentException(command.getClass().getName());
        };
        mustNotName(reason, called(stream, spellings), "reason");
        return new Prepared(command, List.of());
    }

    /** What a request says beside its reason; the answer is how else the person is called. */
    private List<String> asked(RequestErasure request, String person, Actor by) {
        List<String> spellings = Stream.ofNullable(request.spellings())
                .flatMap(List::stream)
                .map(spelling -> spelling instanceof Confidential.Open(String text, _) ? text : "")
                .toList();
        if (spellings.stream().anyMatch(spelling -> SearchWords.of(spelling).size() < 2)) {
            throw PersonRule.SPELLING_NEEDS_TWO_WORDS.broken("spellings");
        }
        List<String> called = called(person, spellings);
        mustNotName(Confidential.of(request.basis()), called, "basis");
        facts.naming(called, person, by).ifPresent(number -> {
            throw PersonRule.PLACE_STILL_NAMES_THE_PERSON.brokenBecause(List.of(number));
        });
        if (request.texts() != null) chosen.check(request.texts(), new NamedTexts.Sought(person, called), by);
        return spellings;
    }

    private List<String> called(String person, List<String> spellings) {
        return Stream.concat(names.of(person).orElse(List.of()).stream(), spellings.stream()).toList();
    }

    private static void mustNotName(Confidential words, List<String> called, String field) {
        boolean named = words instanceof Confidential.Open(String text, _) && Mentions.of(called, text);
        if (named) throw PersonRule.REASON_MUST_NOT_NAME_THE_PERSON.broken(field);
    }
}

package vigil.desk.persons;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.people.KnownNames;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.PersonCommand.RefuseErasure;
import vigil.people.PersonCommand.RequestErasure;
import vigil.people.PersonRule;
import vigil.register.SearchWords;

/** Why somebody is forgotten is remembered; so neither reason nor legal basis may name whom it is about. */
@Component
record ReasonsOfErasure(KnownNames names, ChosenTexts chosen) implements Preparation {

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

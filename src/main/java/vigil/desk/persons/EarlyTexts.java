package vigil.desk.persons;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.desk.Streams;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.people.KnownNames;
import vigil.people.Person;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * What was typed before a case knew somebody, such as the summary of the report or what the first witness said, cannot be sealed
 * under the key of whom it names. So what is typed with each command has a key of its own besides; whoever is forgotten takes
 * with them the texts of their cases that name them and are not sealed under their key.
 */
@Component
record EarlyTexts(Streams streams, EventHistory history, KnownNames names, Vault vault) implements Preparation {

    private static final String MARK = "~";

    /** The owner of what one command says at a moment of its case. */
    static String owner(At at) {
        return at.stream() + MARK + at.version();
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof ApproveErasure;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        ApproveErasure approval = (ApproveErasure) command;
        List<String> called = names.of(stream).orElse(List.of());
        List<String> cases = streams.person(stream).map(Person::accidents).orElse(List.of());
        Set<String> falling = new TreeSet<>();
        cases.stream().flatMap(this::sealed).filter(text -> !owners(text).contains(stream)).forEach(text -> early(text)
                .filter(owner -> !falling.contains(owner) && says(text, called))
                .forEach(falling::add));
        return new Prepared(
                new ApproveErasure(approval.reason(), falling.isEmpty() ? null : List.copyOf(falling)), List.of());
    }

    private Stream<Confidential.Closed> sealed(String number) {
        return history.stream(number).stream().flatMap(recorded -> Texts.sealed(recorded.event()));
    }

    private static Stream<String> early(Confidential.Closed text) {
        return owners(text).stream().filter(owner -> owner.contains(MARK));
    }

    private static List<String> owners(Confidential.Closed text) {
        return List.of(text.owner().split(Confidential.JOINED, -1));
    }

    private boolean says(Confidential.Closed text, List<String> called) {
        return vault.open(text) instanceof Disclosed.Text(String open) && Mentions.of(called, open);
    }
}

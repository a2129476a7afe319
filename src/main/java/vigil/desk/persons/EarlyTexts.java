package vigil.desk.persons;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.desk.Streams;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.people.Person;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.WordsOfLooks;

/**
 * What was typed before a case knew somebody, such as the summary of the report, what the first witness said or why somebody
 * looked, cannot be sealed under the key of whom it names. So everything that is typed has a key of its own besides
 * ({@link OwnKeys}); whoever is forgotten takes with them the texts around their cases that name them and are not sealed under
 * their key, and those that the request named ({@link ChosenTexts}).
 */
@Component
@Order(TextsAboutPersons.AFTER_THE_PERSON_HAS_AN_ID)
record EarlyTexts(Around around, NamedTexts named, ChosenTexts chosen) implements Preparation {

    /** What stands around the cases of a person. */
    @Component
    record Around(Streams streams, EventHistory history, PersonsOfCases cases, WordsOfLooks looks) {

        /** The person's cases and all persons in them. */
        Set<String> streams(String personId) {
            Set<String> all = new LinkedHashSet<>(streams.person(personId).map(Person::accidents).orElse(List.of()));
            List.copyOf(all).forEach(number -> all.addAll(cases.now(number).all()));
            return all;
        }

        /** The texts of the person's cases, of the records of all persons in them, and of all looks at any of these. */
        Stream<Confidential.Closed> of(String personId) {
            long head = history.head();
            Set<String> all = streams(personId);
            Stream<Confidential.Closed> told = all.stream()
                    .flatMap(stream -> history.stream(stream).stream())
                    .flatMap(recorded -> Texts.sealed(recorded.event()));
            return Stream.concat(told, looks.at(all, head).stream().flatMap(Texts::sealed));
        }
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof ApproveErasure;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        ApproveErasure approval = (ApproveErasure) command;
        NamedTexts.Sought sought = named.of(stream);
        Set<String> falling = new TreeSet<>();
        around.of(stream).filter(text -> !OwnKeys.isOf(text, stream)).forEach(text -> OwnKeys.in(text)
                .filter(owner -> !falling.contains(owner) && named.inFull(sought, text))
                .ifPresent(falling::add));
        falling.addAll(chosen.owners(stream));
        return new Prepared(
                new ApproveErasure(approval.reason(), falling.isEmpty() ? null : List.copyOf(falling), approval.files()),
                List.of());
    }
}

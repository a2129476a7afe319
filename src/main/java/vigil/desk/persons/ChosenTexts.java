package vigil.desk.persons;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.commands.Scope;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.ErasureRequested;
import vigil.people.PersonRule;

/**
 * The texts that a request for erasure names by their positions, since they speak of the person in other words than the name.
 * One person asks, another approves; and none can be named that does not speak of the person at all.
 */
@Component
record ChosenTexts(EventHistory history, NamedTexts named, Scope scope) {

    /**
     * Passes when every position holds a text that has a key of its own, names the person at least in part and may be known to
     * who asks.
     */
    void check(List<Long> positions, NamedTexts.Sought sought, Actor by) {
        for (long position : positions) {
            boolean names = at(position).stream()
                    .filter(recorded -> scope.covers(Looked.at(recorded), by))
                    .flatMap(ChosenTexts::texts)
                    .anyMatch(text -> speaks(sought, text));
            if (!names) throw PersonRule.TEXT_DOES_NOT_NAME_THE_PERSON.brokenBecause(List.of(position), "texts");
        }
    }

    /** The owners of the texts that the undecided request names; a fact told with them that speaks of nobody has its own. */
    Set<String> owners(String personId) {
        Set<String> owners = new TreeSet<>();
        NamedTexts.Sought sought = named.of(personId);
        for (long position : requested(personId)) {
            at(position).stream()
                    .flatMap(ChosenTexts::texts)
                    .filter(text -> speaks(sought, text))
                    .flatMap(text -> OwnKeys.in(text).stream())
                    .forEach(owners::add);
        }
        return owners;
    }

    private boolean speaks(NamedTexts.Sought sought, Confidential.Closed text) {
        return named.inFull(sought, text) || named.inPart(sought, text);
    }

    private List<Long> requested(String personId) {
        return history.stream(personId).reversed().stream()
                .map(Recorded::event)
                .filter(ErasureRequested.class::isInstance)
                .findFirst()
                .map(event -> ((ErasureRequested) event).texts())
                .orElse(List.of());
    }

    private List<Recorded<Event>> at(long position) {
        return position > history.head() ? List.of() : history.after(position - 1, 1);
    }

    private static Stream<Confidential.Closed> texts(Recorded<Event> recorded) {
        return Texts.sealed(recorded.event()).filter(text -> OwnKeys.in(text).isPresent());
    }
}

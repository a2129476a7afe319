package vigil.desk.persons;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.accident.CondolenceEvent.LetterDrafted;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.accident.InvestigationEvent.StatementTaken;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.kernel.Event;

/** The persons of a case, and whom its victims, relatives and letters stand for. */
final class PersonsOfCase {

    /** Before anything has happened. */
    static final PersonsOfCase NOBODY = new PersonsOfCase(Map.of(), Set.of());

    private final Map<String, Set<String>> behind = new HashMap<>();
    private final Set<String> all;

    private PersonsOfCase(Map<String, Set<String>> behind, Set<String> all) {
        behind.forEach((id, persons) -> this.behind.put(id, new LinkedHashSet<>(persons)));
        this.all = new LinkedHashSet<>(all);
    }

    /** After more has happened. */
    PersonsOfCase and(List<Event> events) {
        PersonsOfCase after = new PersonsOfCase(behind, all);
        events.forEach(after::note);
        return after;
    }

    private void note(Event event) {
        switch (event) {
            case VictimAdded e -> stands(e.victimId(), Stream.of(e.personId()));
            case RelativeAdded e -> stands(e.relativeId(), Stream.of(e.personId()));
            case LetterDrafted e -> stands(
                    e.letterId(), Stream.of(e.relativeId(), e.victimId()).flatMap(id -> behind(id).stream()));
            case StatementTaken(_, _, String personId, _) when personId != null -> all.add(personId);
            default -> {}
        }
    }

    private void stands(String id, Stream<String> persons) {
        persons.forEach(person -> {
            behind.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(person);
            all.add(person);
        });
    }

    /** Everybody the case names by an id. */
    Set<String> all() {
        return all;
    }

    /** The persons behind the id of a victim, a relative or a letter; a person's own id stands for itself. */
    Set<String> behind(@Nullable String id) {
        if (id == null) return Set.of();
        return id.startsWith("person-") ? Set.of(id) : behind.getOrDefault(id, Set.of());
    }
}

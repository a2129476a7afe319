package vigil.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentEvent;
import vigil.accident.chapters.Accident;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.Person;
import vigil.people.PersonDecider;
import vigil.people.PersonEvent;

/** The newest states of other streams, for what a command must know before it is decided. */
@Component
public final class Streams {

    private final EventHistory history;
    private final PersonDecider people;

    public Streams(EventHistory history, PersonDecider people) {
        this.history = history;
        this.people = people;
    }

    /**
     * An accident as it stands.
     *
     * @throws StreamUnknown there is none of that number
     */
    public Accident accident(String number) {
        Accident accident = Accident.UNREPORTED.evolve(eventsOf(number, AccidentEvent.class));
        if (accident.reported() == null) throw new StreamUnknown(number);
        return accident;
    }

    /** A person as registered; empty when the id names none. */
    public Optional<Person> person(String id) {
        Optional<Person> person = people.initial();
        for (PersonEvent event : eventsOf(id, PersonEvent.class)) person = people.evolve(person, event);
        return person;
    }

    private <E extends Event> List<E> eventsOf(String stream, Class<E> family) {
        return history.stream(stream).stream()
                .map(Recorded::event)
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }
}

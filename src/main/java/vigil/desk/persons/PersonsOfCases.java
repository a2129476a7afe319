package vigil.desk.persons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation.At;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/**
 * The persons of the cases that were worked on last. What is remembered of a case counts only for the very version that is
 * being decided on, so that nobody is overlooked whom another server has added.
 */
@Component
final class PersonsOfCases {

    private static final int MOST = 1_000;

    private final EventHistory history;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(long version, PersonsOfCase persons) {}

    PersonsOfCases(EventHistory history) {
        this.history = history;
    }

    /** The persons of a case that has so many events. */
    PersonsOfCase of(String stream, long version) {
        synchronized (known) {
            Known found = known.get(stream);
            if (found != null && found.version() == version) return found.persons();
        }
        return now(stream);
    }

    /** The persons of a case as the log has it now. */
    PersonsOfCase now(String stream) {
        List<Event> events =
                history.stream(stream).stream().map(Recorded::event).toList();
        PersonsOfCase read = PersonsOfCase.NOBODY.and(events);
        put(stream, new Known(events.size(), read));
        return read;
    }

    /** A case as the log has it now. */
    At at(String stream) {
        return new At(stream, history.stream(stream).size());
    }

    /** More events have happened after so many. */
    void happened(String stream, long version, List<Event> events) {
        synchronized (known) {
            Known before = known.get(stream);
            if (before == null || before.version() != version) return;
            put(stream, new Known(version + events.size(), before.persons().and(events)));
        }
    }

    private void put(String stream, Known persons) {
        synchronized (known) {
            known.put(stream, persons);
        }
    }
}

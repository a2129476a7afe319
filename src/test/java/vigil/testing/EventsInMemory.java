package vigil.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Receipt;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Events written down one by one, each its own commit, to be read as the log would give them. */
public final class EventsInMemory implements EventHistory {

    private final List<Recorded<Event>> events = new ArrayList<>();

    /** Adds an event at the end of the log and of its stream. */
    public synchronized void add(String stream, Event event) {
        long position = events.size();
        events.add(new Recorded<>(
                position, stream, stream(stream).size(), "e" + position, Instant.EPOCH, "officer", "officer", event));
    }

    @Override
    public synchronized long head() {
        return events.size() - 1L;
    }

    @Override
    public synchronized List<Recorded<Event>> stream(String stream) {
        return events.stream().filter(event -> event.stream().equals(stream)).toList();
    }

    @Override
    public synchronized List<Recorded<Event>> after(long position, int limit) {
        return events.stream().filter(event -> event.position() > position).limit(limit).toList();
    }

    @Override
    public synchronized List<Recorded<Event>> commitAt(long position) {
        return List.of(events.get((int) position));
    }

    public Receipt receipt(long position) {
        return new Receipt(position, "00", Instant.EPOCH);
    }
}

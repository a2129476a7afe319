package vigil.publications.national;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vigil.kernel.Event;
import vigil.reports.ReportEvent;
import vigil.syntheses.SynthesisEvent;

/** Appends whole streams to a log, many in a commit. */
final class Batches {

    private static final int EVENTS_IN_A_COMMIT = 900;

    private final EventStore store;
    private final List<EventMessage<?>> waiting = new ArrayList<>();

    Batches(EventStore store) {
        this.store = store;
    }

    /** Adds a stream with all its events. */
    void stream(String stream, List<? extends Event> events) {
        if (waiting.size() + events.size() > EVENTS_IN_A_COMMIT) flush();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            waiting.add(new GenericDomainEventMessage<>(type(event), stream, i, event));
        }
    }

    /** Appends what is waiting. */
    void flush() {
        if (!waiting.isEmpty()) store.publish(List.copyOf(waiting));
        waiting.clear();
    }

    private static String type(Event event) {
        return switch (event) {
            case ReportEvent _ -> "employer-report";
            case SynthesisEvent _ -> "synthesis";
            default -> "accident";
        };
    }
}

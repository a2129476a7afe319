package vigil.commands.axon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.kernel.Command;
import vigil.kernel.Decider;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** The newest state of a stream, for looking only; kept as long as nothing more has happened on the stream. */
@Component
final class States {

    private static final int KEPT = 1_000;

    private final List<Decider<?, ?, ?>> deciders;
    private final EventStore log;
    private final EventHistory history;
    private final Map<String, State<?, ?, ?>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State<?, ?, ?>> eldest) {
            return size() > KEPT;
        }
    };

    States(List<Decider<?, ?, ?>> deciders, EventStore log, EventHistory history) {
        this.deciders = deciders;
        this.log = log;
        this.history = history;
    }

    /** The state of a stream that some decider owns; empty when nothing has happened on it. */
    Optional<State<?, ?, ?>> of(String stream) {
        Optional<Long> last = log.lastSequenceNumberFor(stream);
        if (last.isEmpty()) return Optional.empty();
        synchronized (kept) {
            State<?, ?, ?> known = kept.get(stream);
            if (known != null && known.lastSequence() == last.get()) return Optional.of(known);
        }
        Optional<State<?, ?, ?>> read = read(stream);
        synchronized (kept) {
            read.ifPresent(state -> kept.put(stream, state));
        }
        return read;
    }

    private Optional<State<?, ?, ?>> read(String stream) {
        List<Recorded<Event>> events = history.stream(stream);
        return deciders.stream()
                .filter(decider -> !events.isEmpty() && decider.events().isInstance(events.getFirst().event()))
                .findFirst()
                .map(decider -> fold(decider, events));
    }

    private static <S, C extends Command, E extends Event> State<S, C, E> fold(
            Decider<S, C, E> decider, List<Recorded<Event>> events) {
        S state = decider.initial();
        for (Recorded<Event> recorded : events) {
            state = decider.evolve(state, decider.events().cast(recorded.event()));
        }
        Recorded<Event> last = events.getLast();
        return new State<>(decider, state, last.sequence(), last.position());
    }

    /** A state with the decider that folded it. */
    record State<S, C extends Command, E extends Event>(
            Decider<S, C, E> decider, S state, long lastSequence, long lastPosition) {}
}

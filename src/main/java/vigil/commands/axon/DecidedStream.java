package vigil.commands.axon;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import vigil.kernel.Command;
import vigil.kernel.Command.GivenBeside;
import vigil.kernel.Decider;
import vigil.kernel.Event;
import vigil.kernel.Occasion;

/** A stream as Axon loads and locks it: the state its decider has folded, and nothing of its own. */
final class DecidedStream<S, C extends Command, E extends Event> {

    @AggregateIdentifier
    private final String stream;

    private final Decider<S, C, E> decider;
    private S state;

    DecidedStream(Decider<S, C, E> decider, String stream) {
        this.decider = decider;
        this.stream = stream;
        this.state = decider.initial();
    }

    /** Decides and applies; what is applied is appended when the unit of work commits. */
    List<Event> decide(Command command, Occasion occasion) {
        List<E> events = decider.decide(state, decider.commands().cast(command), occasion);
        if (events.isEmpty() && !(command instanceof GivenBeside)) {
            throw new IllegalStateException(command.getClass().getName() + " on " + stream
                    + " was neither refused nor did anything happen");
        }
        events.forEach(AggregateLifecycle::apply);
        return List.copyOf(events);
    }

    @EventSourcingHandler
    void on(Event event) {
        state = decider.evolve(state, decider.events().cast(event));
    }

    /** In whose hands the stream is on a day. */
    Optional<String> unit(LocalDate today) {
        return decider.unit(state, today);
    }

    /** The case that the stream is a part of. */
    Optional<String> partOf() {
        return decider.partOf(state);
    }
}

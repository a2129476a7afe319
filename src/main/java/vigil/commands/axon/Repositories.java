package vigil.commands.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation.Placed;
import vigil.kernel.Command;
import vigil.kernel.Decider;
import vigil.kernel.Family;

/** The repository for every record of every sealed command family. */
@Component
final class Repositories {

    private final Map<Class<? extends Command>, StreamRepository<?, ?, ?>> byCommand = new HashMap<>();
    private final EventStore log;

    Repositories(List<Decider<?, ?, ?>> deciders, EventStore log) {
        this.log = log;
        deciders.forEach(decider -> add(decider, log));
    }

    private <C extends Command> void add(Decider<?, C, ?> decider, EventStore log) {
        StreamRepository<?, ?, ?> repository = new StreamRepository<>(decider, log);
        Family.records(decider.commands()).forEach(command -> {
            if (byCommand.put(command, repository) != null) {
                throw new IllegalStateException(command.getName() + " belongs to two deciders");
            }
        });
    }

    /** Adds an event at its place of another stream to the running unit of work. */
    void append(Placed placed) {
        log.publish(new GenericDomainEventMessage<>(
                placed.streamType(), placed.stream(), placed.sequence(), placed.event()));
    }

    Iterable<Class<? extends Command>> commands() {
        return byCommand.keySet();
    }

    StreamRepository<?, ?, ?> of(Command command) {
        StreamRepository<?, ?, ?> repository = byCommand.get(command.getClass());
        if (repository == null) throw new IllegalArgumentException("no decider for " + command.getClass().getName());
        return repository;
    }
}

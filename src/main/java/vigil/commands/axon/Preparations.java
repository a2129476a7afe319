package vigil.commands.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation;
import vigil.commands.Preparation.At;
import vigil.commands.Preparation.Beside;
import vigil.commands.Preparation.Placed;
import vigil.commands.Preparation.Prepared;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Event;

/** All preparations that concern a command, one after the other. */
@Component
record Preparations(List<Preparation> all, Map<String, Turn> series) {

    @Autowired
    Preparations(List<Preparation> all) {
        this(all, new ConcurrentHashMap<>());
    }

    Prepared prepare(Command command, At at, Actor by) {
        Command prepared = command;
        List<Beside> beside = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Preparation preparation : all) {
            if (!preparation.concerns(prepared)) continue;
            preparation.series(prepared, by).ifPresent(this::takeTurn);
            Prepared step = preparation.prepare(prepared, at, by);
            prepared = step.command();
            beside.addAll(step.beside());
            placed.addAll(step.placed());
        }
        return new Prepared(prepared, List.copyOf(beside), List.copyOf(placed));
    }

    void happened(At at, List<Event> events) {
        all.forEach(preparation -> preparation.happened(at.stream(), at.version(), events));
    }

    /** Waits until nobody else on this node is taking a place of the series, and keeps others waiting until the commit. */
    private void takeTurn(String name) {
        Turn turn = series.computeIfAbsent(name, _ -> new Turn());
        turn.take();
        CurrentUnitOfWork.get().onCleanup(_ -> turn.end());
    }
}

package vigil.commands.axon;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;
import vigil.commands.NotAllowed;
import vigil.commands.Objection;
import vigil.commands.Preparation.At;
import vigil.commands.Preparation.Beside;
import vigil.commands.Preparation.Prepared;
import vigil.commands.Scope;
import vigil.commands.StaleVersion;
import vigil.commands.StreamUnknown;
import vigil.eventlog.LogBusy;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Occasion;
import vigil.kernel.VietNam;
import vigil.security.Rights;

/** Handles every record of every command family on Axon's bus, in one unit of work that becomes one commit. */
@Component
final class CommandAdapter {

    private final Repositories repositories;
    private final Preparations preparations;
    private final Requests requests;
    private final Surroundings surroundings;

    /** What the adapter asks besides the streams. */
    @Component
    record Surroundings(CommandBus bus, Rights rights, Clock clock, Scope scope, List<Objection> objections) {}

    CommandAdapter(
            Repositories repositories, Preparations preparations, Requests requests, Surroundings surroundings) {
        this.repositories = repositories;
        this.preparations = preparations;
        this.requests = requests;
        this.surroundings = surroundings;
        CommandBus bus = surroundings.bus();
        bus.registerHandlerInterceptor(new CheckObjections(surroundings.objections()));
        bus.registerHandlerInterceptor(new CheckRights(surroundings.rights()));
        for (Class<?> command : repositories.commands()) {
            surroundings.rights().rolesFor(command);
            bus.subscribe(command.getName(), message -> carryOut((Assignment) message.getPayload()));
        }
    }

    private Outcome carryOut(Assignment assignment) throws Exception {
        try {
            var repository = repositories.of(assignment.order().command());
            return assignment.opens()
                    ? decide(assignment, repository.open(assignment.stream()))
                    : decide(assignment, seen(assignment, repository.load(assignment.stream())));
        } catch (LogBusy | LockAcquisitionFailedException waitedInVain) {
            throw waitedInVain;
        } catch (RuntimeException refusal) {
            if (Memory.wasUsed()) throw new Memory.Outdated(refusal);
            throw refusal;
        }
    }

    /** The loaded stream, when the actor may know of it and has seen its newest version. */
    private <T extends DecidedStream<?, ?, ?>> Aggregate<T> seen(Assignment assignment, Aggregate<T> stream) {
        if (!covered(assignment, stream)) throw new StreamUnknown(assignment.stream());
        Long expected = assignment.order().expectedVersion();
        if (expected != null && expected != version(stream)) {
            throw new StaleVersion(assignment.stream() + " is at version " + version(stream) + ", not " + expected);
        }
        return stream;
    }

    private <T extends DecidedStream<?, ?, ?>> Outcome decide(Assignment assignment, Aggregate<T> stream)
            throws Exception {
        var order = assignment.order();
        var now = surroundings.clock().instant();
        At at = new At(assignment.stream(), assignment.opens() ? 0 : version(stream));
        Prepared prepared = preparations.prepare(order.command(), at, order.by());
        Occasion occasion = new Occasion(assignment.stream(), order.by(), now);
        List<Event> events = stream.invoke(state -> state.decide(prepared.command(), occasion));
        if (assignment.opens() && !covered(assignment, stream)) {
            throw new NotAllowed("outside the province of " + order.by().id());
        }
        for (Beside beside : prepared.beside()) {
            Occasion besides = new Occasion(beside.stream(), order.by(), now);
            repositories.of(beside.command())
                    .loadOrOpen(beside.stream())
                    .execute(state -> state.decide(beside.command(), besides));
        }
        prepared.placed().forEach(repositories::append);
        CurrentUnitOfWork.get().afterCommit(_ -> preparations.happened(at, events));
        requests.remember(order, assignment.stream(), version(stream));
        return new Outcome(assignment.stream(), version(stream), events, CurrentUnitOfWork.get());
    }

    private <T extends DecidedStream<?, ?, ?>> boolean covered(Assignment assignment, Aggregate<T> stream) {
        Actor by = assignment.order().by();
        if (!by.limited()) return true;
        Optional<String> whole = stream.invoke(DecidedStream::partOf);
        if (whole.isPresent()) return surroundings.scope().covers(whole.get(), by);
        LocalDate today = VietNam.dateOf(surroundings.clock().instant());
        Optional<String> unit = stream.invoke(state -> state.unit(today));
        return surroundings.rights().covers(by, assignment.stream(), unit);
    }

    private static long version(Aggregate<?> stream) {
        return stream.version() + 1;
    }
}

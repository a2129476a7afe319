package vigil.commands.axon;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import vigil.commands.Answer;
import vigil.commands.CommandDesk;
import vigil.commands.Option;
import vigil.commands.Order;
import vigil.commands.StaleVersion;
import vigil.commands.StreamUnknown;
import vigil.eventlog.LogBusy;
import vigil.ground.Trouble;
import vigil.kernel.Actor;
import vigil.kernel.Names;

/** Sends orders over Axon's bus, and again when somebody else was a moment faster. */
@Component
final class AxonCommandDesk implements CommandDesk {

    /** Enough for a dozen busy nodes on one stream; after that the actor is told that it keeps changing. */
    private static final int ATTEMPTS = 20;

    /** Who opens a stream collides with nobody's work on it: whoever was faster only has the number before. */
    private static final int ATTEMPTS_TO_OPEN = 200;

    private static final int LONGEST_PAUSE_MILLIS = 20;

    private final CommandBus bus;
    private final NextNumber numbers;
    private final Requests requests;
    private final Offers offers;

    AxonCommandDesk(CommandBus bus, NextNumber numbers, Requests requests, Offers offers) {
        this.bus = bus;
        this.numbers = numbers;
        this.requests = requests;
        this.offers = offers;
    }

    @Override
    public Answer give(Order order) {
        String stream = order.stream();
        return stream == null
                ? numbers.alone(
                        order.command(),
                        series -> repeatedly(order, () -> new Assignment(order, series.next(), true)))
                : give(order, stream);
    }

    /** An attempt at a stream out of scope is kept after its unit of work has ended without a trace. */
    private Answer give(Order order, String stream) {
        try {
            return repeatedly(order, () -> new Assignment(order, stream, false));
        } catch (StreamUnknown unknown) {
            offers.check(stream, order.by(), Names.of(order.command().getClass()));
            throw unknown;
        }
    }

    @Override
    public List<Option> options(String stream, Actor by) {
        return offers.on(stream, by);
    }

    /** What is refused may have been done meanwhile by the same request, sent twice: that one's answer is this one's, too. */
    private Answer repeatedly(Order order, Supplier<Assignment> assignment) {
        try {
            return untilNobodyWasFaster(order, assignment);
        } catch (RuntimeException refusal) {
            if (refusal instanceof Trouble.Passing || Trouble.passes(refusal)) throw refusal; // nothing was decided, or nobody knows
            return requests.answered(order).orElseThrow(() -> refusal);
        }
    }

    /** A stale expected version shows when the stream is loaded again, so every collision may simply be tried again. */
    private Answer untilNobodyWasFaster(Order order, Supplier<Assignment> assignment) {
        for (int attempt = 1; ; attempt++) {
            Optional<Answer> first = requests.answered(order);
            if (first.isPresent()) return first.get();
            try {
                return send(assignment.get());
            } catch (Memory.Outdated perhaps) {
                if (attempt >= ATTEMPTS) throw perhaps.refusal();
            } catch (ConcurrencyException | AggregateStreamCreationException | DeadlockException collision) {
                pauseUnlessVain(order, attempt);
            } catch (LockAcquisitionFailedException waitedInVain) {
                throw new LogBusy("others have been at " + order.stream() + " for too long");
            }
        }
    }

    private static void pauseUnlessVain(Order order, int attempt) {
        if (order.stream() == null && attempt == ATTEMPTS_TO_OPEN) throw new LogBusy("others keep taking the next number");
        if (order.stream() != null && attempt == ATTEMPTS) throw new StaleVersion("others keep changing " + order.stream());
        long longest = Math.min(3L + attempt, LONGEST_PAUSE_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, longest)));
    }

    private Answer send(Assignment assignment) {
        var callback = new FutureCallback<Assignment, Outcome>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(assignment), assignment.commandType().getName()),
                callback);
        var result = callback.getResult();
        if (!result.isExceptional()) return result.getPayload().answer();
        Throwable cause = result.exceptionResult();
        if (cause instanceof RuntimeException unchecked) throw unchecked;
        if (cause instanceof Error error) throw error;
        throw new IllegalStateException("a command failed", cause);
    }
}

package vigil.questions.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Keeps what several readers leave at the same time in one commit: while one is on its way the next gathers. Nobody goes on
 * before the own trace is kept; when a commit is not kept, everybody in it is told so.
 */
@Component
final class Gathering {

    private static final int MOST = 200;

    private final EventStore log;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    private record Waiting(EventMessage<?> event, CompletableFuture<Void> kept) {}

    Gathering(EventStore log) {
        this.log = log;
    }

    /** Returns when the event is in the log; throws what the log throws when it is not, or when nobody knows. */
    void keep(EventMessage<?> event) {
        if (CurrentUnitOfWork.isStarted()) { // it belongs to that one's commit
            log.publish(event);
            return;
        }
        Waiting own = new Waiting(event, new CompletableFuture<>());
        waiting.add(own);
        turn.lock();
        try {
            while (!own.kept().isDone()) send(next());
        } finally {
            turn.unlock();
        }
        try {
            own.kept().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw e;
        }
    }

    /** How many wait for the commit after the one that is on its way. */
    int waiting() {
        return waiting.size();
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = next.size() < MOST ? waiting.poll() : null) next.add(one);
        return next;
    }

    private void send(List<Waiting> together) {
        try {
            log.publish(together.stream().map(Waiting::event).toList());
            together.forEach(one -> one.kept().complete(null));
        } catch (RuntimeException | Error notKept) {
            together.forEach(one -> one.kept().completeExceptionally(notKept));
        }
    }
}

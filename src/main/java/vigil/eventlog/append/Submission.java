package vigil.eventlog.append;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Prepared;

/** A commit on its way, and the promise to its caller. */
final class Submission {

    private enum State {
        WAITING,
        TAKEN,
        ABANDONED
    }

    private final Prepared body;
    private final CompletableFuture<Commit> answer = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    Submission(Prepared body) {
        this.body = body;
    }

    Prepared body() {
        return body;
    }

    CompletableFuture<Commit> answer() {
        return answer;
    }

    /** The writer takes it; false when the caller has given up before. */
    boolean take() {
        return state.compareAndSet(State.WAITING, State.TAKEN);
    }

    /** The caller gives up; true when it was in time, so that nothing will be written. */
    boolean abandon() {
        return state.compareAndSet(State.WAITING, State.ABANDONED);
    }
}

package vigil.commands.axon;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vigil.commands.Answer;
import vigil.eventlog.Receipt;
import vigil.eventlog.Receipts;
import vigil.kernel.Event;

/** What was decided, and, once the unit of work has committed, the log's receipt for it. */
final class Outcome {

    private final String stream;
    private final long version;
    private final List<Event> events;
    private final AtomicReference<Receipt> receipt = new AtomicReference<>();

    Outcome(String stream, long version, List<Event> events, UnitOfWork<?> work) {
        this.stream = stream;
        this.version = version;
        this.events = events;
        work.afterCommit(done -> Receipts.of(done).ifPresent(receipt::set));
    }

    Answer answer() {
        Receipt given = receipt.get();
        if (given == null) throw new IllegalStateException("the log gave no receipt for what happened on " + stream);
        return new Answer(stream, version, events, given);
    }
}

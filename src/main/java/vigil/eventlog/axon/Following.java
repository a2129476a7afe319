package vigil.eventlog.axon;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.read.Follower;

/** The events after a position, read on whenever asked again: its end is only the end for now. */
final class Following {

    private final Ports ports;
    private long reached;
    private final Queue<StoredEvent> read = new ArrayDeque<>();
    private @Nullable Follower follower;

    Following(Ports ports, long after) {
        this.ports = ports;
        this.reached = after;
    }

    /** The events as a stream whose iterator may be asked again after its end. */
    Stream<StoredEvent> stream(int batchSize) {
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super StoredEvent> action) {
                        if (read.isEmpty()) fetch(batchSize);
                        StoredEvent next = read.poll();
                        if (next != null) action.accept(next);
                        return next != null;
                    }
                },
                false);
    }

    /** Gives one batch of whole commits. */
    void tryAdvanceBatch(int batchSize, Consumer<StoredEvent> action) {
        fetch(batchSize);
        read.forEach(action);
        read.clear();
    }

    private void fetch(int commits) {
        Follower line = follower == null ? Follower.after(ports.log(), ports.origin(), reached) : follower;
        follower = null; // when this fails, the next one begins where the last one that did not fail has ended
        List<StoredEvent> events = line.more(commits).stream()
                .flatMap(commit -> StoredEvent.of(commit, ports.json()))
                .filter(event -> event.position() > reached)
                .toList();
        if (!events.isEmpty()) reached = events.getLast().position();
        read.addAll(events);
        follower = line;
    }
}

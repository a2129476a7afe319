package vigil.testing;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import vigil.eventlog.Attribution;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Receipt;
import vigil.eventlog.Receipts;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** A log in memory that keeps the promises of the real one: all or nothing, no place of a stream twice, receipts. */
public final class InMemoryLog extends InMemoryEventStorageEngine implements EventHistory {

    private final NavigableMap<Long, Integer> commits = new TreeMap<>();

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) return;
        events.stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(event -> (DomainEventMessage<?>) event)
                .forEach(this::refuseTwice);
        commits.put(head() + 1, events.size());
        if (!CurrentUnitOfWork.isStarted()) {
            super.appendEvents(events);
            return;
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(work);
        try {
            super.appendEvents(events);
        } finally {
            CurrentUnitOfWork.set(work);
        }
        Receipts.put(work, receipt(head()));
    }

    private void refuseTwice(DomainEventMessage<?> event) {
        long last = lastSequenceNumberFor(event.getAggregateIdentifier()).orElse(-1L);
        if (event.getSequenceNumber() > last) return;
        String what = event.getAggregateIdentifier() + " has " + (last + 1) + " events";
        throw event.getSequenceNumber() == 0
                ? new AggregateStreamCreationException(what)
                : new ConcurrencyException(what);
    }

    @Override
    public synchronized long head() {
        return createHeadToken() instanceof GlobalSequenceTrackingToken token ? token.getGlobalIndex() : -1;
    }

    @Override
    public List<Recorded<Event>> stream(String stream) {
        return all(recorded -> recorded.stream().equals(stream));
    }

    @Override
    public List<Recorded<Event>> after(long position, int limit) {
        return all(recorded -> recorded.position() > position).stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Recorded<Event>> commitAt(long position) {
        var commit = commits.floorEntry(position);
        long from = commit.getKey();
        long to = from + commit.getValue();
        return all(recorded -> recorded.position() >= from && recorded.position() < to);
    }

    @Override
    public synchronized Receipt receipt(long position) {
        var commit = commits.floorEntry(position);
        long last = commit.getKey() + commit.getValue() - 1;
        return new Receipt(last, "commit-" + commit.getKey(), Instant.EPOCH);
    }

    private synchronized List<Recorded<Event>> all(Predicate<Recorded<Event>> wanted) {
        return readEvents(null, false).map(InMemoryLog::recorded).filter(wanted).toList();
    }

    private static Recorded<Event> recorded(TrackedEventMessage<?> message) {
        DomainEventMessage<?> place = message instanceof DomainEventMessage<?> domain ? domain : null;
        return new Recorded<>(
                ((GlobalSequenceTrackingToken) message.trackingToken()).getGlobalIndex(),
                place == null ? message.getIdentifier() : place.getAggregateIdentifier(),
                place == null ? 0 : place.getSequenceNumber(),
                message.getIdentifier(),
                message.getTimestamp(),
                String.valueOf(message.getMetaData().getOrDefault(Attribution.BY, "system")),
                text(message.getMetaData().get(Attribution.ROLE)),
                (Event) message.getPayload());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

package vigil.commands.axon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vigil.commands.AccessRefused;
import vigil.eventlog.Attribution;
import vigil.kernel.Actor;
import vigil.kernel.Names;

/**
 * Keeps attempts at cases out of scope in the log. The first of an account at a case is written before it is answered; the
 * following ones are counted for a minute and written together, so that somebody who tries without end cannot fill the log. Of
 * somebody who tries many cases, what comes after the first of a minute is written at its end too.
 */
@Component
final class Refusals implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Executor BESIDE = task -> Thread.ofVirtual().name("refusal").start(task);
    private static final Duration COUNTED_TOGETHER = Duration.ofMinutes(1);

    /** So many attempts of an account in a minute are in the log before they are answered. */
    static final int AT_ONCE = 30;

    private final EventStore log;
    private final Clock clock;
    private final Map<Attempt, Count> counts = new HashMap<>();
    private final Map<Actor, Count> atOnce = new HashMap<>();
    private @Nullable ScheduledExecutorService minutes;

    Refusals(EventStore log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    private record Attempt(String number, String what, Actor by) {}

    /** How often it was tried since the last record, and since when. */
    private record Count(int times, Instant since) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(COUNTED_TOGETHER));
        }
    }

    /** Keeps an attempt; the first one is in the log when this returns. */
    void keep(String number, String what, Actor by) {
        Instant now = clock.instant();
        Attempt attempt = new Attempt(number, what, by);
        List<EventMessage<?>> due = new ArrayList<>();
        synchronized (counts) {
            Count before = counts.get(attempt);
            if (before != null && !before.isOver(now)) {
                counts.put(attempt, new Count(before.times() + 1, before.since()));
                return;
            }
            if (isGuessing(by, now)) {
                counts.merge(attempt, new Count(1, now), (earlier, one) -> new Count(earlier.times() + 1, earlier.since()));
                return;
            }
            if (before != null && before.times() > 0) due.add(record(attempt, before));
            counts.put(attempt, new Count(0, now));
        }
        due.add(record(attempt, new Count(1, now)));
        publish(due);
    }

    private boolean isGuessing(Actor by, Instant now) {
        Count before = atOnce.get(by);
        Count counted = before == null || before.isOver(now) ? new Count(1, now) : new Count(before.times() + 1, before.since());
        atOnce.put(by, counted);
        return counted.times() > AT_ONCE;
    }

    /** Beside a unit of work that is under way and will leave no trace: the attempt stays although the command is refused. */
    private void publish(List<EventMessage<?>> due) {
        if (CurrentUnitOfWork.isStarted()) {
            CompletableFuture.runAsync(() -> log.publish(due), BESIDE).join();
        } else {
            log.publish(due);
        }
    }

    /** Writes what was counted and has waited long enough; everything when the server stops. */
    void write(boolean everything) {
        Instant now = clock.instant();
        List<EventMessage<?>> due = new ArrayList<>();
        synchronized (counts) {
            counts.entrySet().removeIf(entry -> {
                if (!everything && !entry.getValue().isOver(now)) return false;
                if (entry.getValue().times() > 0) due.add(record(entry.getKey(), entry.getValue()));
                return true;
            });
            atOnce.values().removeIf(count -> count.isOver(now));
        }
        if (!due.isEmpty()) log.publish(due);
    }

    private static EventMessage<?> record(Attempt attempt, Count count) {
        Actor by = attempt.by();
        return new GenericEventMessage<>(
                new AccessRefused(attempt.number(), attempt.what(), count.times(), count.since()),
                Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role())));
    }

    private void writeWhatIsDue() {
        try {
            write(false);
        } catch (RuntimeException trouble) {
            LOG.error("attempts at cases out of scope could not be recorded", trouble);
        }
    }

    @Override
    public void start() {
        minutes = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("refusals").factory());
        long every = COUNTED_TOGETHER.toSeconds();
        minutes.scheduleWithFixedDelay(this::writeWhatIsDue, every, every, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (minutes != null) minutes.shutdown();
        minutes = null;
        write(true);
    }

    @Override
    public boolean isRunning() {
        return minutes != null;
    }
}

package vigil.questions.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets an account do something a number of times within a span that moves along; each server counts for itself. */
final class Turns {

    private final int atMost;
    private final Duration span;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    Turns(int atMost, Duration span) {
        this.atMost = atMost;
        this.span = span;
    }

    /** Takes a turn; {@code false} when none is left. */
    synchronized boolean take(String account, Instant now) {
        Instant since = now.minus(span);
        taken.values().forEach(turns -> turns.removeIf(turn -> !turn.isAfter(since)));
        taken.values().removeIf(Deque::isEmpty);
        Deque<Instant> turns = taken.computeIfAbsent(account, _ -> new ArrayDeque<>());
        return turns.size() < atMost && turns.add(now);
    }
}

package vigil.commands.axon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vigil.commands.Answer;
import vigil.commands.IdempotencyKeyReused;
import vigil.commands.Order;
import vigil.commands.RequestAnswered;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;

/** Remembers in the log which keyed requests were answered, and gives the first answer again. */
@Component
final class Requests {

    static final String STREAM_TYPE = "request";

    private final EventStore log;
    private final EventHistory history;

    Requests(EventStore log, EventHistory history) {
        this.log = log;
        this.history = history;
    }

    /** Adds the trace of a keyed order to the running unit of work. */
    void remember(Order order, String stream, long version) {
        streamOf(order).ifPresent(request -> log.publish(new GenericDomainEventMessage<>(
                STREAM_TYPE, request, 0, new RequestAnswered(name(order), print(order), stream, version))));
    }

    /**
     * The answer already given to the same key of the same account.
     *
     * @throws IdempotencyKeyReused what was sent then was something else
     */
    Optional<Answer> answered(Order order) {
        return streamOf(order)
                .flatMap(request -> history.stream(request).stream().findFirst())
                .map(first -> repeat(order, first));
    }

    private Answer repeat(Order order, Recorded<Event> first) {
        RequestAnswered then = (RequestAnswered) first.event();
        boolean same = then.command().equals(name(order))
                && then.fingerprint().equals(print(order))
                && (order.stream() == null || order.stream().equals(then.stream()));
        if (!same) throw new IdempotencyKeyReused("the key belongs to a " + then.command() + " that was sent before");
        List<Event> events = history.commitAt(first.position()).stream()
                .filter(recorded -> recorded.stream().equals(then.stream()))
                .map(Recorded::event)
                .toList();
        return new Answer(then.stream(), then.version(), events, history.receipt(first.position()));
    }

    private static String name(Order order) {
        return Names.of(order.command().getClass());
    }

    private static String print(Order order) {
        return Objects.requireNonNullElse(order.fingerprint(), "");
    }

    /** Keys are per account: the same key of another account is another request. */
    private static Optional<String> streamOf(Order order) {
        return Optional.ofNullable(order.idempotencyKey())
                .map(key -> STREAM_TYPE + "-" + sha256(order.by().id() + "\n" + key));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

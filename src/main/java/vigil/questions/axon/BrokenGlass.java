package vigil.questions.axon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import vigil.commands.Leave;
import vigil.eventlog.Attribution;
import vigil.eventlog.EventHistory;
import vigil.eventlog.LogBusy;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.questions.BreakGlass;
import vigil.questions.GlassBroken;
import vigil.questions.WhoIsNamed;

/**
 * Which glass is broken, kept in the log alone: a stream per account and what it looks at, so that the grant is there on
 * every server and after every restart.
 */
@Component
final class BrokenGlass implements Leave {

    private static final String STREAM_TYPE = "glass";
    private static final int ATTEMPTS = 10;

    private final EventStore log;
    private final EventHistory history;
    private final WhoIsNamed named;
    private final Clock clock;

    BrokenGlass(EventStore log, EventHistory history, WhoIsNamed named, Clock clock) {
        this.log = log;
        this.named = named;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> until(String stream, Actor by) {
        List<Recorded<Event>> grants = history.stream(pane(stream, by));
        return grants.isEmpty()
                ? Optional.empty()
                : Optional.of(((GlassBroken) grants.getLast().event()).until()).filter(clock.instant()::isBefore);
    }

    /** The same account may ask twice at once, on whichever servers: whoever comes second takes the next place. */
    void breakUntil(Instant until, String stream, BreakGlass why, Actor by) {
        GlassBroken broken = new GlassBroken(stream, owned(why.reason(), stream), until);
        for (int attempt = 1; ; attempt++) {
            try {
                publish(broken, pane(stream, by), by);
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException taken) {
                if (attempt == ATTEMPTS) throw new LogBusy("the same account breaks the same glass over and over");
            }
        }
    }

    private void publish(GlassBroken broken, String pane, Actor by) {
        long next = log.lastSequenceNumberFor(pane).map(last -> last + 1).orElse(0L);
        log.publish(new GenericDomainEventMessage<>(
                STREAM_TYPE,
                pane,
                next,
                broken,
                Map.of(
                        Attribution.BY, by.id(),
                        Attribution.ROLE, Names.of(by.role()),
                        Attribution.COMMAND, Names.of(BreakGlass.class))));
    }

    private Confidential owned(Confidential reason, String stream) {
        return reason instanceof Confidential.Open(String text, _)
                ? reason.underAll(named.owners(stream, text))
                : reason;
    }

    private static String pane(String stream, Actor by) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((by.id() + "\n" + stream).getBytes(StandardCharsets.UTF_8));
            return STREAM_TYPE + "-" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package vigil.alarms.bell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.eventlog.Attribution;

/**
 * Rings by opening a stream named after the occasion. A stream can be opened once: the log's unique index is the lock that
 * all servers share, and it outlives them.
 */
@Component
final class LogBell implements AlarmBell {

    private static final String TYPE = "alarm";
    private static final int NAME_BYTES = 16;

    private final EventStore log;

    LogBell(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean ring(String occasion, AlarmRaised alarm) {
        String stream = TYPE + "-" + named(alarm.kind() + "|" + alarm.number() + "|" + occasion);
        if (log.lastSequenceNumberFor(stream).isPresent()) return false;
        try {
            log.publish(new GenericDomainEventMessage<>(TYPE, stream, 0, alarm, Map.of(Attribution.BY, "system")));
            return true;
        } catch (AggregateStreamCreationException another) {
            return false;
        }
    }

    private static String named(String occasion) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(occasion.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

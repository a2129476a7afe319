package vigil.audit.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vigil.audit.ListExported;
import vigil.eventlog.Attribution;
import vigil.eventlog.EventFamily;
import vigil.kernel.Actor;
import vigil.kernel.Names;

/** Writes into the log who took which list home; returns when it is kept. */
@Component
public class Takeaway {

    private final EventStore log;

    Takeaway(EventStore log) {
        this.log = log;
    }

    @Bean
    static EventFamily exportEvents() {
        return new EventFamily(ListExported.class);
    }

    /** The file, which is handed out only after this. */
    public byte[] of(ExportedList list, Actor by) {
        byte[] file = list.table().bytes();
        log.publish(new GenericEventMessage<>(
                new ListExported(
                        list.list(), list.about(), list.account(), list.table().rows(), sha256(file), list.completeTo()),
                Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role()))));
        return file;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

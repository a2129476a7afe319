package vigil.questions.axon;

import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vigil.eventlog.Attribution;
import vigil.kernel.Actor;
import vigil.kernel.CaseQuery;
import vigil.kernel.Confidential;
import vigil.kernel.Names;
import vigil.questions.Asker;
import vigil.questions.CaseRead;

/** Writes into the log who read which case; returns when it is kept. */
@Component
final class Readings {

    private final EventStore log;

    Readings(EventStore log) {
        this.log = log;
    }

    /** Whether there is anything to read, for whomever. */
    boolean knows(String number) {
        return log.lastSequenceNumberFor(number).isPresent();
    }

    void record(CaseQuery<?> query, Asker asker, boolean refused) {
        Actor by = asker.by();
        String number = query.number();
        Confidential purpose =
                asker.purpose() == null ? null : Confidential.of(asker.purpose()).under(number);
        CaseRead read = new CaseRead(number, Names.of(query.getClass()), purpose, refused);
        log.publish(new GenericEventMessage<>(
                read, Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role()))));
    }
}

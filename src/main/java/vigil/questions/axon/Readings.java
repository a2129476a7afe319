package vigil.questions.axon;

import java.util.List;
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

    void record(List<? extends CaseQuery<?>> about, Asker asker, boolean throughGlass) {
        Actor by = asker.by();
        String number = about.getFirst().number();
        Confidential purpose =
                asker.purpose() == null ? null : Confidential.of(asker.purpose()).under(number);
        List<String> names = about.stream().map(query -> Names.of(query.getClass())).toList();
        CaseRead read = new CaseRead(
                number,
                names.getFirst(),
                purpose,
                false,
                names.size() == 1 ? null : names.subList(1, names.size()),
                throughGlass ? true : null);
        log.publish(new GenericEventMessage<>(
                read, Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role()))));
    }
}

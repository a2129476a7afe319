package vigil.questions.axon;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
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
import vigil.questions.WhoIsNamed;
import vigil.vault.OwnerErased;

/**
 * Writes into the log who read which case; returns when it is kept. Those that wait at the same time share a commit; one with a
 * purpose, which has to be sealed, has its own.
 */
@Component
final class Readings {

    private final EventStore log;
    private final Gathering gathering;
    private final WhoIsNamed named;

    Readings(EventStore log, Gathering gathering, WhoIsNamed named) {
        this.log = log;
        this.gathering = gathering;
        this.named = named;
    }

    void record(List<? extends CaseQuery<?>> about, Asker asker, boolean throughGlass) {
        String number = about.getFirst().number();
        String why = asker.purpose();
        Confidential purpose = why == null ? null : Confidential.of(why).underAll(named.owners(number, why));
        List<String> names = about.stream().map(query -> Names.of(query.getClass())).toList();
        List<String> also = names.size() == 1 ? null : names.subList(1, names.size());
        Boolean glass = throughGlass ? true : null;
        try {
            keep(new CaseRead(number, names.getFirst(), purpose, false, also, glass), asker.by());
        } catch (OwnerErased forgotten) { // of a forgotten person nothing more is kept, not even why somebody looked
            keep(new CaseRead(number, names.getFirst(), null, false, also, glass), asker.by());
        }
    }

    private void keep(CaseRead read, Actor by) {
        EventMessage<CaseRead> event = new GenericEventMessage<>(
                read, Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role())));
        if (read.purpose() == null) gathering.keep(event);
        else log.publish(event);
    }
}

package vigil.alarms.answer;

import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmSeen;
import vigil.alarms.AlarmList;
import vigil.alarms.AlarmView;
import vigil.alarms.FindAlarms;
import vigil.commands.StreamUnknown;
import vigil.eventlog.Attribution;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.Questions;

/** Records that somebody has seen an alarm that is meant for them. */
@Component
public class Sightings {

    private final Questions questions;
    private final EventStore log;

    Sightings(Questions questions, EventStore log) {
        this.questions = questions;
        this.log = log;
    }

    /**
     * Records it, once for an account; an auditor's looking on changes nothing.
     *
     * @throws StreamUnknown no such alarm, or none of this person's
     */
    public void record(String alarm, Actor by) {
        AlarmList found = questions.ask(new FindAlarms(false, alarm, 1), Asker.of(by));
        AlarmView view = found.alarms().stream().findFirst().orElseThrow(() -> new StreamUnknown("no alarm " + alarm));
        if (by.role() == Role.AUDITOR || view.seenAt() != null) return;
        log.publish(new GenericEventMessage<>(
                new AlarmSeen(alarm), Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role()))));
    }
}

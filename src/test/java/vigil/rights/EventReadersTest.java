package vigil.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.accident.NoticeEvent.NoteAdded;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.audit.SampleDrawn;
import vigil.commands.RequestAnswered;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Role;
import vigil.questions.GlassBroken;
import vigil.security.Rights;
import vigil.testing.program.Program;

/** Every event says who is told of it; of one that forgets to say so nobody is told. */
class EventReadersTest {

    private final Rights rights = new Rights();

    /** Somebody forgot to say who reads it. */
    private record Forgotten() implements Event {}

    @Test
    void every_event_of_the_program_says_who_reads_it() {
        List<Class<? extends Event>> events = Program.records(Event.class).toList();
        assertThat(events).hasSizeGreaterThan(80);
        assertThat(events)
                .filteredOn(event -> readers(event).isEmpty())
                .as("read by nobody, on purpose")
                .containsExactly(RequestAnswered.class);
        assertThat(events).allSatisfy(event -> assertThat(readers(event)).doesNotContain(Role.ADMINISTRATOR));
    }

    @Test
    void an_event_that_says_nothing_is_told_to_nobody() {
        assertThat(readers(Forgotten.class)).isEmpty();
    }

    @Test
    void what_is_said_of_a_family_holds_for_each_of_it() {
        assertThat(readers(NoteAdded.class))
                .containsExactlyInAnyOrder(
                        Role.OFFICER, Role.PROVINCIAL, Role.LEADER, Role.AUDITOR, Role.DATA_PROTECTION);
    }

    @Test
    void that_somebody_broke_the_glass_is_not_told_by_its_alarm_to_those_who_are_not_told_of_it() {
        assertThat(readers(AlarmRaised.class)).isEqualTo(readers(GlassBroken.class));
        assertThat(readers(SampleDrawn.class)).as("the audited do not learn what is looked at").containsExactly(Role.AUDITOR);
    }

    private Set<Role> readers(Class<? extends Event> event) {
        return Arrays.stream(Role.values())
                .filter(role -> rights.shows(new Actor("somebody", role, role == Role.PROVINCIAL ? "79" : null), event))
                .collect(Collectors.toSet());
    }
}

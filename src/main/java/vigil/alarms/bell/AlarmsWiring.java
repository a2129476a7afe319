package vigil.alarms.bell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.alarms.AlarmEvent;
import vigil.alarms.ladder.Ladder;
import vigil.alarms.ladder.NearnessByLadder;
import vigil.duties.Nearness;
import vigil.eventlog.EventFamily;

/** Makes known what alarms put into the log, and the ladder they are raised by. */
@Configuration(proxyBeanMethods = false)
class AlarmsWiring {

    @Bean
    EventFamily alarmEvents() {
        return new EventFamily(AlarmEvent.class);
    }

    @Bean
    Ladder ladder() {
        return Ladder.load();
    }

    @Bean
    Nearness nearness(Ladder ladder) {
        return new NearnessByLadder(ladder);
    }
}

package vigil.commands.axon;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.commands.RequestAnswered;
import vigil.eventlog.EventFamily;

/** Tells the log which event this room adds. */
@Configuration(proxyBeanMethods = false)
class CommandsWiring {

    @Bean
    EventFamily requestFamily() {
        return new EventFamily(RequestAnswered.class);
    }
}

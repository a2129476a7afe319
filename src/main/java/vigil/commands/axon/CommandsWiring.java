package vigil.commands.axon;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.commands.AccessRefused;
import vigil.commands.RequestAnswered;
import vigil.eventlog.EventFamily;

/** Tells the log which events this room adds. */
@Configuration(proxyBeanMethods = false)
class CommandsWiring {

    @Bean
    EventFamily refusedAccessFamily() {
        return new EventFamily(AccessRefused.class);
    }

    @Bean
    EventFamily requestFamily() {
        return new EventFamily(RequestAnswered.class);
    }
}

package vigil.questions.axon;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.eventlog.EventFamily;
import vigil.questions.CaseRead;
import vigil.questions.GlassBroken;

/** Tells the log which events this room adds. */
@Configuration(proxyBeanMethods = false)
class QuestionsWiring {

    @Bean
    EventFamily readingFamily() {
        return new EventFamily(CaseRead.class);
    }

    @Bean
    EventFamily glassFamily() {
        return new EventFamily(GlassBroken.class);
    }
}

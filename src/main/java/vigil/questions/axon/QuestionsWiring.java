package vigil.questions.axon;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.eventlog.EventFamily;
import vigil.questions.CaseRead;

/** Tells the log which event this room adds. */
@Configuration(proxyBeanMethods = false)
class QuestionsWiring {

    @Bean
    EventFamily readingFamily() {
        return new EventFamily(CaseRead.class);
    }
}

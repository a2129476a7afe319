package vigil.papers.book;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.eventlog.EventFamily;
import vigil.papers.NumberTaken;

/** Tells the log which event this room adds. */
@Configuration(proxyBeanMethods = false)
class BookWiring {

    @Bean
    EventFamily bookFamily() {
        return new EventFamily(NumberTaken.class);
    }
}

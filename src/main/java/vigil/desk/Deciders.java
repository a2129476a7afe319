package vigil.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.accident.AccidentDecider;
import vigil.law.Law;
import vigil.people.PersonDecider;

/** Hands the law and the pure rules of accidents and persons to the platform. */
@Configuration(proxyBeanMethods = false)
class Deciders {

    @Bean
    Law law() {
        return Law.load();
    }

    @Bean
    AccidentDecider accidents(Law law) {
        return new AccidentDecider(law);
    }

    @Bean
    PersonDecider persons(Law law) {
        return new PersonDecider(law);
    }
}

package vigil.syntheses;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.law.Law;

/** Hands the pure rules of the syntheses to the platform. */
@Configuration(proxyBeanMethods = false)
class SynthesesWiring {

    @Bean
    SynthesisDecider synthesisDecider(Law law) {
        return new SynthesisDecider(law);
    }
}

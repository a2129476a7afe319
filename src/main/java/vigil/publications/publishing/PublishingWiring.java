package vigil.publications.publishing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.law.Law;

/** Hands the pure rules of publishing to the platform. */
@Configuration(proxyBeanMethods = false)
class PublishingWiring {

    @Bean
    PublicationDecider publicationDecider(Law law) {
        return new PublicationDecider(law);
    }
}

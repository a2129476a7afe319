package vigil.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.eventlog.EventFamily;

/** Tells the log which events this room adds. */
@Configuration(proxyBeanMethods = false)
class DocumentsWiring {

    @Bean
    EventFamily refusedUploads() {
        return new EventFamily(UploadRefused.class);
    }

    @Bean
    EventFamily removedUploads() {
        return new EventFamily(UploadRemoved.class);
    }
}

package vigil.ground;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** Makes clock, database and the shared part of all JSON. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class GroundWiring {

    @Bean
    @ConditionalOnMissingBean
    OfficeClock officeClock(Settings settings) {
        return settings.startsAt().map(OfficeClock::believing).orElseGet(OfficeClock::real);
    }

    @Bean
    @ConditionalOnExpression("'${vigil.mongodb-uri:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(Settings settings) {
        return EmbeddedDatabase.in(settings.data());
    }

    @Bean
    MongoClient mongoClient(Settings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        return Mongo.client(settings.server().orElseGet(() -> embedded.getObject().uri()));
    }

    @Bean
    MongoDatabase database(MongoClient client, Settings settings) {
        return Mongo.database(client, settings.server().orElse(""));
    }

    @Bean
    JacksonModule outsideNames() {
        return new OutsideNames();
    }
}

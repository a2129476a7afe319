package vigil.ground;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
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

    private static final String DATABASE = "vigil";

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
        return MongoClients.create(clientSettings(
                settings.server().orElseGet(() -> embedded.getObject().uri())));
    }

    @Bean
    MongoDatabase database(MongoClient client, Settings settings) {
        String named =
                settings.server().map(uri -> new ConnectionString(uri).getDatabase()).orElse(null);
        return client.getDatabase(named == null ? DATABASE : named);
    }

    @Bean
    JacksonModule outsideNames() {
        return new OutsideNames();
    }

    /** How every client of the product talks to its database. */
    static MongoClientSettings clientSettings(String uri) {
        return MongoClientSettings.builder()
                .applicationName("vigil")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToSocketSettings(socket -> socket.readTimeout(30, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build();
    }
}

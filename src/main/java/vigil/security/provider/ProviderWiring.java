package vigil.security.provider;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.bson.Document;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.context.SecurityContextRepository;
import vigil.ground.Trouble.Patiently;
import vigil.security.Provinces;
import vigil.security.Sessions;
import vigil.security.provider.ProviderDoors.Entering;

/** Makes what production mode signs in with; nothing of it is made, or complains of missing settings, in another mode. */
@Lazy
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderWiring {

    @Bean
    Claims claims(ProviderSettings settings, Provinces provinces, Clock clock) {
        return new Claims(settings.checked(), provinces, clock);
    }

    /** Not a bean of Spring's own type: it would be looked for, and found, in every mode. */
    @Bean
    Known known(ProviderSettings settings, Clock clock) {
        return new Known(new Provider(settings.checked(), clock));
    }

    @Bean
    ProviderAccounts providerAccounts(Known known, ProviderSettings settings, Claims claims, Clock clock) {
        return new ProviderAccounts(known.provider(), claims, settings.sessionsAskedEvery(), clock);
    }

    @Bean
    ProviderDoors providerDoors(
            Known known, Claims claims, SecurityContextRepository contexts, Sessions sessions, TakenBack tokens, Clock clock) {
        return new ProviderDoors(known.provider(), claims, new Entering(contexts, sessions, tokens), clock);
    }

    @Bean
    TakenBack takenBack(Known known, ProviderSettings settings, MongoDatabase database, Clock clock) {
        MongoCollection<Document> ended = database.getCollection("ended-at-the-provider")
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
        TakenBack tokens = new TakenBack(ended, known.provider()::isActive, settings.tokensAskedEvery(), clock);
        Patiently.run("keep which sessions have ended at the provider", tokens::prepare);
        return tokens;
    }

    record Known(Provider provider) {}
}

package vigil.projections.feeding;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.eventlog.EventHistory;
import vigil.ground.Settings;

/** Makes the one feeder of the server. */
@Configuration(proxyBeanMethods = false)
class FeedingWiring {

    /** A claim left by a killed server counts for ten seconds, except where no other server can be. */
    @Bean
    Feeder feeder(EventHistory.Readings log, MongoDatabase database, Settings settings) {
        Positions positions = new Positions(database);
        if (settings.server().isEmpty()) positions.releaseAll();
        return new Feeder(log, positions);
    }
}

package vigil.eventlog.axon;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadPoolExecutor;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.timeout.AxonTaskJanitor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import vigil.eventlog.append.Appender;
import vigil.eventlog.json.EventJson;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoTokenStore;
import vigil.eventlog.mongo.UnhurriedTokenStore;
import vigil.eventlog.read.Doorbell;
import vigil.eventlog.read.RecentLog;
import vigil.eventlog.read.SnapshotShelf;
import vigil.ground.Settings;
import vigil.ground.OfficeClock;

/** Makes what Axon needs: serializers, storage engine, event store, token store; and lets it live by the server's clock. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {

    private static final Duration CLAIM = Duration.ofSeconds(10);

    /** Axon keeps its clock in a static field. */
    @Autowired
    void liveBy(OfficeClock clock) {
        GenericEventMessage.clock = clock;
    }

    /**
     * Axon watches its tasks from one thread for the whole process, which would keep a closed application alive. It makes that
     * thread with its first task, so it is told before.
     */
    @Autowired
    void letTheProcessEnd() {
        if (AxonTaskJanitor.INSTANCE instanceof ThreadPoolExecutor janitor) {
            janitor.setThreadFactory(Thread.ofPlatform().daemon().name("axon-janitor").factory());
        }
    }

    @Bean
    @Primary
    Serializer serializer() {
        return TokenSerializer.create();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventJson json) {
        return new EventSerializer(json);
    }

    @Bean
    Ports logPorts(RecentLog log, LogMarks marks, Appender appender, EventJson json) {
        return new Ports(log, marks.origin(), appender, json, SnapshotShelf.NONE);
    }

    @Bean
    LogStorageEngine storageEngine(Ports ports, @Qualifier("eventSerializer") Serializer serializer) {
        LogStorageEngine.Builder builder = LogStorageEngine.on(ports);
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        return builder.build();
    }

    @Bean
    EventStore eventStore(LogStorageEngine engine, Doorbell doorbell, EventBusSpanFactory spans) {
        LogEventStore.Builder builder = LogEventStore.on(engine, doorbell);
        builder.spanFactory(spans);
        return builder.build();
    }

    /** Claims left by a killed server count for ten seconds, except where no other server can be. */
    @Bean
    TokenStore tokenStore(MongoDatabase database, Serializer serializer, LogMarks marks, Settings settings) {
        MongoTokenStore.Claim claim =
                new MongoTokenStore.Claim(UUID.randomUUID().toString(), CLAIM, marks.id());
        MongoTokenStore tokens = new MongoTokenStore(database, serializer, claim);
        if (settings.server().isEmpty()) tokens.releaseAll();
        return new UnhurriedTokenStore(tokens);
    }
}

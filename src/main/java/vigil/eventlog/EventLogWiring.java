package vigil.eventlog;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import vigil.eventlog.append.Appender;
import vigil.eventlog.append.Batches;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.LeasedTurns;
import vigil.eventlog.append.Turns;
import vigil.eventlog.format.Commit;
import vigil.eventlog.json.EventJson;
import vigil.eventlog.json.EventNames;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.eventlog.mongo.MongoTurnBook;
import vigil.eventlog.read.Doorbell;
import vigil.eventlog.read.LogHistory;
import vigil.eventlog.read.RecentLog;
import vigil.eventlog.read.RememberingLog;
import vigil.eventlog.read.RungReadings;
import vigil.eventlog.read.TailWatch;
import vigil.ground.Settings;
import vigil.ground.Trouble.Patiently;
import vigil.kernel.Decider;
import vigil.ground.OfficeClock;
import vigil.vault.Sealer;
import vigil.vault.SealingDomain;

/** Makes the log: marks, collection, the one writer of this server, history. */
@Configuration(proxyBeanMethods = false)
class EventLogWiring {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    LogMarks logMarks(MongoDatabase database) {
        return Patiently.get("open the log", () -> LogMarks.open(database));
    }

    @Bean
    SealingDomain sealingDomain(LogMarks marks) {
        return marks::id;
    }

    /** The embedded database has no index but {@code _id} to read by, so where things are is remembered. */
    @Bean
    @Primary
    CommitLog commitLog(MongoDatabase database, LogMarks marks, Settings settings) {
        MongoCommitLog log = new MongoCommitLog(database);
        return settings.server().isPresent() ? log : new RememberingLog(log);
    }

    @Bean
    Doorbell doorbell() {
        return new Doorbell();
    }

    /** Only a database server can have other writers to look out for. */
    @Bean
    TailWatch tailWatch(RecentLog recent, Doorbell doorbell, Settings settings) {
        TailWatch watch = new TailWatch(recent, doorbell);
        if (settings.server().isPresent()) watch.start();
        return watch;
    }

    @Bean
    Batches.Identity writerIdentity(LogMarks marks, OfficeClock clock) {
        return new Batches.Identity(marks.origin(), UUID.randomUUID().toString(), clock::millis);
    }

    /** On the embedded database there is nobody to take turns with. */
    @Bean
    Turns turns(MongoDatabase database, Batches.Identity identity, Settings settings) {
        return settings.server().isEmpty()
                ? Turns.RACING
                : new LeasedTurns(new MongoTurnBook(database, identity.writer()), System::currentTimeMillis);
    }

    /** For those who follow the log; who checks it reads it directly. */
    @Bean
    RecentLog recentLog(CommitLog log) {
        return new RecentLog(log);
    }

    @Bean
    Appender appender(Batches.Identity identity, CommitLog log, TailWatch watch, Turns turns) {
        return new Appender(new Batches(log, identity, watch::appended, turns), PATIENCE);
    }

    @Bean
    EventJson eventJson(
            ObjectProvider<Decider<?, ?, ?>> deciders, ObjectProvider<EventFamily> families, Sealer sealer) {
        List<Class<?>> roots = Stream.<Class<?>>concat(
                        deciders.stream().map(Decider::events), families.stream().map(EventFamily::root))
                .distinct()
                .toList();
        return new EventJson(EventNames.of(roots), sealer);
    }

    @Bean
    LogCheck logCheck(CommitLog log, LogMarks marks) {
        return new LogCheck(log, marks.origin());
    }

    @Bean
    LogHistory eventHistory(CommitLog log, LogMarks marks, EventJson json) {
        return new LogHistory(log, marks.origin(), json);
    }

    @Bean
    EventHistory.Readings logReadings(LogHistory stored, RecentLog recent, Doorbell doorbell) {
        return new RungReadings(stored, stored.over(recent), doorbell);
    }
}

package vigil.eventlog.notary;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.eventlog.Verification;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoLease;
import vigil.eventlog.mongo.MongoProgress;
import vigil.eventlog.proof.LogKeys;
import vigil.eventlog.read.Doorbell;
import vigil.ground.Settings;
import vigil.ground.Trouble.Patiently;

/** Makes what goes round: the elected server's watch, its health and its numbers. */
@Configuration(proxyBeanMethods = false)
class WatchWiring {

    private static final Duration LEASE = Duration.ofSeconds(20);

    @Bean
    Audit audit(CommitLog log, Notary.Books books, LogMarks marks, Audit.Means means) {
        return Patiently.get("open the audit of the log", () -> new Audit(log, marks.origin(), books, means));
    }

    @Bean
    Audit.Means auditMeans(LogKeys keys, MongoDatabase database, ProofSettings proofs) {
        return new Audit.Means(keys, new MongoProgress(database), Duration.ofHours(proofs.auditHours()));
    }

    /** On the embedded database there is nobody to be elected but this server. */
    @Bean
    ProofWatch.Duty proofDuty(Settings settings, MongoDatabase database, Notary.Books books, Round round) {
        Lease lease = settings.server().isPresent()
                ? new MongoLease(database, "proofs", UUID.randomUUID().toString(), LEASE)
                : new Lease.Always();
        return new ProofWatch.Duty(lease, round.notary(), round.audit(), books);
    }

    /** The two works of a round. */
    record Round(Notary notary, Audit audit) {}

    @Bean
    Round round(Notary notary, Audit audit) {
        return new Round(notary, audit);
    }

    @Bean
    ProofWatch proofWatch(CommitLog log, Doorbell doorbell, ProofWatch.Duty duty, ProofSettings proofs) {
        ProofWatch.Pace pace = new ProofWatch.Pace(proofs.pause(), proofs.events(), proofs.auditRate());
        ProofWatch watch = new ProofWatch(log, doorbell, duty, pace);
        watch.start();
        return watch;
    }

    @Bean
    ProofsHealth proofsHealth(Verification verification, Notary notary) {
        return new ProofsHealth(verification, notary.canSign());
    }

    /** {@code vigil_proofs_…}: alarms hang on {@code wrong} above 0, and on the checkpoint falling behind the head. */
    @Bean
    MeterBinder proofMeters(ProofWatch watch) {
        return registry -> {
            Gauge.builder("vigil.proofs.verified.to", watch, w -> w.verified()).register(registry);
            Gauge.builder("vigil.proofs.checkpoint.size", watch, w -> w.sealedSize()).register(registry);
            Gauge.builder("vigil.proofs.wrong", watch, w -> w.wrongs()).register(registry);
        };
    }
}

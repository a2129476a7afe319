package vigil.eventlog.notary;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import vigil.eventlog.Anchor;
import vigil.eventlog.Proofs;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.mongo.CollectionAnchor;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCheckpoints;
import vigil.eventlog.mongo.MongoStatements;
import vigil.eventlog.mongo.MongoTiles;
import vigil.eventlog.proof.LogKeys;
import vigil.ground.CannotStart;
import vigil.ground.Mode;
import vigil.ground.Settings;

/** Makes what signs and proves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofSettings.class)
class NotaryWiring {

    private static final Logger LOG = LoggerFactory.getLogger(NotaryWiring.class);

    /**
     * In production a key is given, never made: every server needs the same, and somebody must know where it is. A log that
     * nobody signs can be written anew by whoever has its database, so going without is said aloud.
     */
    @Bean
    LogKeys logKeys(Settings settings, ProofSettings proofs, LogMarks marks) {
        boolean mayMake = settings.mode() != Mode.PRODUCTION && proofs.keyFile().isBlank();
        Path file = proofs.keys(settings.data());
        LogKeys keys = LogKeys.in(file, marks.origin(), mayMake);
        if (keys.signer().isEmpty() && !proofs.unsigned()) throw noSecret(proofs, file);
        if (keys.signer().isEmpty()) LOG.warn("No secret key in {}: this server signs no checkpoints and makes no proofs.", file);
        return keys;
    }

    private static CannotStart noSecret(ProofSettings proofs, Path file) {
        String what = proofs.keyFile().isBlank() ? "VIGIL_CHECKPOINT_KEY_FILE is not set" : file + " is missing or holds no secret";
        return new CannotStart(
                "This server could sign no checkpoint of the log: " + what + ".",
                "Let VIGIL_CHECKPOINT_KEY_FILE name a file with 32 random bytes in base64, the same on every server; or, where"
                        + " only other servers are to sign, set VIGIL_CHECKPOINTS_UNSIGNED=true.");
    }

    @Bean
    FileAnchor fileAnchor(Settings settings, ProofSettings proofs) {
        return new FileAnchor(proofs.anchor(settings.data()));
    }

    @Bean
    @Conditional(SecondDatabase.class)
    CollectionAnchor collectionAnchor(ProofSettings proofs, LogMarks marks) {
        return new CollectionAnchor(proofs.anchorUri(), marks.origin());
    }

    @Bean
    Notary.Books proofBooks(MongoDatabase database, ObjectProvider<Anchor> anchors) {
        List<Anchor> all = anchors.orderedStream().toList();
        return new Notary.Books(new MongoTiles(database), new MongoCheckpoints(database), all);
    }

    @Bean
    Notary notary(CommitLog log, LogMarks marks, Notary.Books books, LogKeys keys) {
        return new Notary(log, marks.origin(), books, keys);
    }

    @Bean
    Proofs proofs(CommitLog log, Notary notary, Notary.Books books, LogProofs.Word word) {
        return new LogProofs(log, notary, books, word);
    }

    @Bean
    LogProofs.Word word(LogKeys keys, MongoDatabase database) {
        return new LogProofs.Word(keys, new MongoStatements(database));
    }
}

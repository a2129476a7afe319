package vigil.eventlog.notary;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vigil.ground.CannotStart;

/**
 * When checkpoints are made, with which keys, where they are kept besides, and how fast the log is gone over again.
 *
 * @param seconds a checkpoint is made so long after the last one, when the log has grown
 * @param events or as soon as it has grown by so many events
 * @param keyFile keys of the log, see {@link vigil.eventlog.proof.LogKeys}; blank means {@code checkpoint.key} in the data
 *     folder
 * @param unsigned whether a server may run that has no secret to sign with
 * @param anchorFile file anchor; blank means {@code checkpoints.notes} in the data folder
 * @param anchorUri MongoDB address of a second database that keeps checkpoints; blank means none
 * @param auditRate events a second that are verified again
 * @param auditHours hours between the beginnings of two rounds over the whole log
 */
@ConfigurationProperties("vigil.proofs")
public record ProofSettings(
        @DefaultValue("60") int seconds,
        @DefaultValue("1000") int events,
        @DefaultValue("") String keyFile,
        @DefaultValue("false") boolean unsigned,
        @DefaultValue("") String anchorFile,
        @DefaultValue("") String anchorUri,
        @DefaultValue("500") int auditRate,
        @DefaultValue("24") int auditHours) {

    public ProofSettings {
        if (seconds < 1 || events < 1 || auditRate < 1 || auditHours < 1) {
            throw new CannotStart(
                    "VIGIL_CHECKPOINT_SECONDS, VIGIL_CHECKPOINT_EVENTS, VIGIL_AUDIT_RATE and VIGIL_AUDIT_HOURS count from 1.",
                    "Remove the wrong one, or give it a number from 1.");
        }
    }

    /** The same settings as a command without Spring finds them in the environment. */
    public static ProofSettings of(Map<String, String> environment) {
        return new ProofSettings(
                60,
                1000,
                environment.getOrDefault("VIGIL_CHECKPOINT_KEY_FILE", ""),
                true,
                environment.getOrDefault("VIGIL_ANCHOR_FILE", ""),
                environment.getOrDefault("VIGIL_ANCHOR_MONGODB_URI", ""),
                500,
                24);
    }

    /** Without the address of the second database, which holds a password. */
    @Override
    public String toString() {
        return "ProofSettings[seconds=" + seconds + ", events=" + events + ", keyFile=" + keyFile + ", unsigned=" + unsigned + ", anchorFile=" + anchorFile
                + ", anchored elsewhere=" + !anchorUri.isBlank() + ", auditRate=" + auditRate + ", auditHours=" + auditHours + "]";
    }

    /** Where the keys are. */
    public Path keys(Path data) {
        return keyFile.isBlank() ? data.resolve("checkpoint.key") : Path.of(keyFile);
    }

    /** Where the file anchor is. */
    public Path anchor(Path data) {
        return anchorFile.isBlank() ? data.resolve("checkpoints.notes") : Path.of(anchorFile);
    }

    /** How long a grown log waits for its next checkpoint at most. */
    public Duration pause() {
        return Duration.ofSeconds(seconds);
    }
}

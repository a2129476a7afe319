package vigil.eventlog.notary;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vigil.eventlog.Verification;

/** Down as long as log, tree, checkpoints and anchors do not fit together; says how far the log was verified and signed. */
final class ProofsHealth implements HealthIndicator {

    private final Verification verification;
    private final boolean canSign;

    ProofsHealth(Verification verification, boolean canSign) {
        this.verification = verification;
        this.canSign = canSign;
    }

    @Override
    public Health health() {
        Verification.Report report = verification.report();
        Health.Builder health = report.sound() ? Health.up() : Health.down();
        report.wrong().forEach(wrong ->
                health.withDetail(wrong.during(), "position " + wrong.position() + ": " + wrong.what()));
        health.withDetail("signs", canSign)
                .withDetail("verifiedTo", report.verifiedTo())
                .withDetail("round", report.round())
                .withDetail("head", report.head());
        Verification.Sealed checkpoint = report.checkpoint();
        if (checkpoint != null) health.withDetail("checkpoint", checkpoint.size());
        report.anchors().forEach(anchor ->
                health.withDetail(anchor.name(), anchor.trouble().orElseGet(() -> String.valueOf(anchor.size()))));
        return health.build();
    }
}

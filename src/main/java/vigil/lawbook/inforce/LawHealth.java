package vigil.lawbook.inforce;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vigil.law.Law;
import vigil.law.Law.Edition;

/** Says by which law this server acts, and is down while another one is in force. */
@Component("officeLaw")
final class LawHealth implements HealthIndicator {

    private final LawInForce inForce;
    private final Edition edition;

    LawHealth(LawInForce inForce, Law law) {
        this.inForce = inForce;
        this.edition = law.edition();
    }

    @Override
    public Health health() {
        var objection = inForce.now();
        Health.Builder health = objection.isEmpty() ? Health.up() : Health.outOfService().withDetail("wrong", objection.get());
        edition.office().forEach(file -> health.withDetail(file.name(), file.sha256()));
        return health.withDetail("fingerprint", edition.fingerprint()).build();
    }
}

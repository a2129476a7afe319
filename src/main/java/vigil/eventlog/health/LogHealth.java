package vigil.eventlog.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the line of commits is broken or cannot be read; says where. */
final class LogHealth implements HealthIndicator {

    private final LineWatch line;

    LogHealth(LineWatch line) {
        this.line = line;
    }

    @Override
    public Health health() {
        Health.Builder health = line.broken().isPresent() || line.unreadable().isPresent() ? Health.down() : Health.up();
        line.broken().ifPresent(broken ->
                health.withDetail("brokenAt", broken.position()).withDetail("broken", broken.what()));
        line.unreadable().ifPresent(why -> health.withDetail("unreadable", why));
        return health.withDetail("head", line.head()).build();
    }
}

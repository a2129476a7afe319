package vigil.documents.scanner;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Unknown without a scanner or while it is silent: the server works, but an operator should know. */
final class ScannerHealth implements HealthIndicator {

    private final VirusScanner scanner;

    ScannerHealth(VirusScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Health health() {
        VirusScanner.State state = scanner.state();
        Health.Builder health = state == VirusScanner.State.READY ? Health.up() : Health.unknown();
        return health.withDetail("scanner", state).build();
    }
}

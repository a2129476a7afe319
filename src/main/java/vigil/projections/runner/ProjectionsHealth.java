package vigil.projections.runner;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vigil.projections.Freshness;
import vigil.projections.Freshness.Mark;
import vigil.projections.Freshness.Overview;

/** Down as long as a defect keeps a read model from going on; says how far each one is. */
@Component("projections")
final class ProjectionsHealth implements HealthIndicator {

    private final Freshness freshness;

    ProjectionsHealth(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public Health health() {
        Overview overview = freshness.overview();
        List<String> stopped = overview.marks().stream()
                .filter(Mark::stopped)
                .map(Mark::projection)
                .toList();
        Health.Builder health = stopped.isEmpty() ? Health.up() : Health.down().withDetail("stopped", stopped);
        overview.marks().forEach(mark -> health.withDetail(mark.projection(), mark.completeTo()));
        return health.withDetail("head", overview.head()).build();
    }
}

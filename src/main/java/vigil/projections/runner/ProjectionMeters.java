package vigil.projections.runner;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.projections.Freshness;
import vigil.projections.Freshness.Mark;
import vigil.projections.Freshness.Overview;

/** {@code vigil_readmodel_…}: how far each read model is, and how far behind the log. */
@Component
final class ProjectionMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofMillis(500);

    private final Freshness freshness;
    private final Builds builds;
    private @Nullable Overview last;
    private long lookedAt;

    ProjectionMeters(Freshness freshness, Builds builds) {
        this.freshness = freshness;
        this.builds = builds;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : builds.names()) {
            gauge(registry, "complete.to", name, overview -> mark(overview, name).completeTo());
            gauge(registry, "behind", name, overview -> overview.head() - mark(overview, name).completeTo());
            gauge(registry, "stopped", name, overview -> mark(overview, name).stopped() ? 1 : 0);
        }
    }

    private void gauge(MeterRegistry registry, String what, String name, ToDoubleFunction<Overview> value) {
        Gauge.builder("vigil.readmodel." + what, this, one -> value.applyAsDouble(one.recent()))
                .tag("projection", name)
                .register(registry);
    }

    /** All numbers of one scrape come from one look. */
    private synchronized Overview recent() {
        long now = System.nanoTime();
        if (last == null || now - lookedAt > FRESH.toNanos()) {
            last = freshness.overview();
            lookedAt = now;
        }
        return last;
    }

    private static Mark mark(Overview overview, String name) {
        return overview.marks().stream()
                .filter(mark -> mark.projection().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

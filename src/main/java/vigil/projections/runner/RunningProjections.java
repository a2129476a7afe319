package vigil.projections.runner;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.ground.Trouble.Patiently;
import vigil.projections.Freshness;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.projections.feeding.Feeder;

/** All projections of the server: started before anybody can ask, stopped after the last answer. */
@Component
final class RunningProjections implements ReadModels, Freshness, Builds, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningProjections.class);

    /** They look every second; a node that was held up longer has its writes refused and thrown away at a start. */
    private static final Duration UNTIL_ALL_NODES_FOLLOW = Duration.ofSeconds(30);

    /** What earlier versions kept and this one reads from the log when somebody asks. */
    private static final List<String> GIVEN_UP = List.of("casefile", "timeline");

    private final Map<String, RunningProjection<?>> byName = new LinkedHashMap<>();
    private final Map<Projection<?>, RunningProjection<?>> byProjection = new LinkedHashMap<>();
    private final EventHistory log;
    private final Feeder feeder;
    private final Shelf shelf;
    private @Nullable ScheduledExecutorService lookout;
    private volatile boolean running;

    RunningProjections(List<Projection<?>> projections, Means means, EventHistory log) {
        this.log = log;
        this.feeder = means.feeder();
        this.shelf = means.shelf();
        projections.forEach(projection -> add(projection, means));
    }

    private <V> void add(Projection<V> projection, Means means) {
        RunningProjection<V> added = new RunningProjection<>(projection, means);
        byProjection.put(projection, added);
        if (byName.put(projection.name(), added) != null) {
            throw new IllegalStateException("two projections are called " + projection.name());
        }
    }

    @Override
    @SuppressWarnings("unchecked") // put there under the same projection
    public <V> ReadModel<V> of(Projection<V> projection) {
        ReadModel<?> found = byProjection.get(projection);
        if (found == null) throw new IllegalArgumentException("not a bean: projection " + projection.name());
        return (ReadModel<V>) found;
    }

    @Override
    public Overview overview() {
        long head = log.head();
        return new Overview(
                head, byName.values().stream().map(RunningProjection::mark).toList());
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    @Override
    public Set<String> outdated() {
        return byName.entrySet().stream()
                .filter(one -> one.getValue().isOutdated())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Beside beside(String projection) {
        RunningProjection<?> found = byName.get(projection);
        if (found == null) throw new IllegalArgumentException("no projection is called " + projection);
        return found.beside();
    }

    @Override
    public void giveUp(String id) {
        shelf.retire(id);
    }

    @Override
    public void start() {
        byName.forEach((name, projection) -> Patiently.run("open read model " + name, projection::start));
        Patiently.run("give up read models of earlier versions", () -> GIVEN_UP.forEach(shelf::giveUp));
        Patiently.run("begin to feed the read models", feeder::start);
        running = true;
        lookout = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("read-models-lookout").daemon().factory());
        lookout.scheduleWithFixedDelay(this::lookAround, 1, 1, TimeUnit.SECONDS);
    }

    private void lookAround() {
        if (!running) return;
        try {
            long head = log.head();
            Shelf.Seen seen = shelf.look();
            byName.values().forEach(projection -> {
                projection.follow(seen);
                projection.giveUpOlder(seen, head);
            });
            shelf.dropRetired(UNTIL_ALL_NODES_FOLLOW);
        } catch (RuntimeException e) {
            LOG.warn("Could not look which builds of the read models are in place; looking again soon", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (lookout != null) lookout.shutdown();
        feeder.stop();
        byName.values().forEach(RunningProjection::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}

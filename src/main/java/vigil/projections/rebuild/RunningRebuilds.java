package vigil.projections.rebuild;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vigil.eventlog.EventHistory;
import vigil.ground.OfficeClock;
import vigil.ground.Trouble.Patiently;
import vigil.projections.OrderRebuild;
import vigil.projections.RebuildReport;
import vigil.projections.RebuildReport.Counts;
import vigil.projections.RebuildReport.Replay;
import vigil.projections.RebuildReport.Side;
import vigil.projections.RebuildReport.State;
import vigil.projections.Rebuilds;
import vigil.projections.runner.Beside;
import vigil.projections.runner.Builds;

/** The rebuilds of this server; what another server left unfinished when it died is tidied up before the next. */
@Component
final class RunningRebuilds implements Rebuilds, SmartLifecycle {

    private static final Duration TO_END = Duration.ofSeconds(10);
    private static final Side NONE = new Side("", 0, "", "");

    private final Builds builds;
    private final RebuildBook book;
    private final Rebuilding.Tools tools;
    private final OfficeClock clock;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    RunningRebuilds(Builds builds, RebuildBook book, EventHistory log, OfficeClock clock) {
        this.builds = builds;
        this.book = book;
        this.clock = clock;
        this.tools = new Rebuilding.Tools(book, log, clock, () -> running);
    }

    @Override
    public Set<String> projections() {
        return builds.names();
    }

    @Override
    public RebuildReport begin(OrderRebuild order, String by) {
        RebuildReport begun = open(order, by);
        thread = Thread.ofVirtual().name("rebuild").start(() -> work(begun));
        return begun;
    }

    @Override
    public RebuildReport run(OrderRebuild order, String by) {
        return work(open(order, by));
    }

    @Override
    public Set<String> outdated() {
        return builds.outdated();
    }

    private RebuildReport open(OrderRebuild order, String by) {
        if (!builds.names().contains(order.projection())) {
            throw new IllegalArgumentException("no projection is called " + order.projection());
        }
        tidyUp(false);
        String id = order.projection() + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String program = Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "");
        RebuildReport begun = new RebuildReport(
                id, order.projection(), order.compareOnly(), by, clock.instant(), null, State.BUILDING, null,
                new Replay(0, -1, -1, program, NONE, NONE), new Counts(0, 0, 0, 0, 0));
        book.open(begun);
        return begun;
    }

    private RebuildReport work(RebuildReport begun) {
        try (Beside sides = builds.beside(begun.projection())) {
            return new Rebuilding(begun, tools).run(sides);
        }
    }

    private void tidyUp(boolean atStart) {
        book.leftBehind(atStart).ifPresent(left -> {
            String collection = left.replay().built().collection();
            if (!collection.isEmpty()) builds.giveUp(collection);
            book.end(RebuildBook.abandoned(left, clock.instant()));
        });
    }

    @Override
    public void start() {
        running = true;
        Patiently.run("tidy up rebuilds that were left", () -> tidyUp(true));
    }

    @Override
    public void stop() {
        running = false;
        Thread last = thread;
        if (last == null) return;
        try {
            last.join(TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after the read models and stops before them. */
    @Override
    public int getPhase() {
        return 1;
    }
}

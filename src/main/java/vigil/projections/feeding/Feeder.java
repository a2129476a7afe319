package vigil.projections.feeding;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.eventlog.EventHistory;

/**
 * Feeds all takers of a server with one reading of the log, as long as this server has the work. Who is behind the others, a
 * new build or one that has failed, is fed apart and joins the others when it has come to the end of the log.
 */
public final class Feeder {

    private static final Logger LOG = LoggerFactory.getLogger(Feeder.class);

    private static final Duration SOON = Duration.ofMillis(100);
    static final Duration TO_END = Duration.ofSeconds(5);
    private static final int LONGEST_WAIT_S = 60;

    private final EventHistory.Readings log;
    private final Positions positions;
    private final Keeper keeper;
    private final ExecutorService hands =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("read-model-", 0).factory());
    private final Object state = new Object();
    private final Set<Taker> takers = new LinkedHashSet<>();
    private final Map<Taker, Feeding> feedings = new HashMap<>();
    private final Map<Taker, Integer> failures = new HashMap<>();
    private final Map<Thread, Feeding> running = new ConcurrentHashMap<>();
    private @Nullable Feeding main;

    public Feeder(EventHistory.Readings log, Positions positions) {
        this.log = log;
        this.positions = positions;
        this.keeper = new Keeper(positions, new Turns());
    }

    /** Whether this server has the work; otherwise another one writes down how far it has come. */
    public boolean works() {
        return keeper.works();
    }

    /** How far a taker has come as it was written down some milliseconds ago, {@code -1} when it has not begun. */
    public long written(String id) {
        return positions.of(id);
    }

    /** Begins to work, or to wait until the work is free. */
    public void start() {
        keeper.start();
    }

    /** Ends, writes down how far all have come, and lets another server have the work. */
    public void stop() {
        keeper.stop();
        awaitThreads();
    }

    private void awaitThreads() {
        try {
            for (Thread thread : running.keySet()) thread.join(TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the work from whoever has it: what only this server can feed must be fed here. */
    public void insist() {
        keeper.insist();
    }

    /** Feeds a taker from now on. */
    public void follow(Taker taker) {
        synchronized (state) {
            takers.add(taker);
            if (main != null) feed(List.of(taker), Duration.ZERO);
        }
    }

    /** Feeds a taker no more. A batch it is taking now may still be under way. */
    public void leave(Taker taker) {
        synchronized (state) {
            takers.remove(taker);
            failures.remove(taker);
            Feeding feeding = feedings.remove(taker);
            if (feeding != null) feeding.leave(taker);
        }
    }

    /** When this server may work. */
    private final class Turns implements Keeper.Turn {

        /** All that stand at the same position are fed together; those that are furthest are the main group. */
        @Override
        public void begins() {
            synchronized (state) {
                takers.forEach(taker -> taker.begin(positions.of(taker.id())));
                Map<Long, List<Taker>> standing = takers.stream().collect(Collectors.groupingBy(Taker::reached));
                List<Taker> furthest = standing.keySet().stream()
                        .max(Long::compare)
                        .map(standing::remove)
                        .orElse(List.of());
                main = launch(furthest, Duration.ZERO);
                standing.values().forEach(group -> launch(group, Duration.ZERO));
            }
        }

        /** Also what feeds nobody any more and has not noticed yet: it would go on for ever, and who stops waits for it. */
        @Override
        public void ends() {
            synchronized (state) {
                main = null;
                running.values().forEach(Feeding::close);
                feedings.clear();
                failures.clear();
            }
        }

        @Override
        public void settles() {
            awaitThreads();
        }
    }

    private void feed(List<Taker> group, Duration delay) {
        group.forEach(taker -> taker.begin(known(taker)));
        launch(group, delay);
    }

    /** As it was written down; while the database does not say, what the taker knows itself: who is not fed stands still. */
    private long known(Taker taker) {
        try {
            return positions.of(taker.id());
        } catch (RuntimeException e) {
            LOG.warn("How far {} has come cannot be asked; it goes on behind {}: {}", taker.id(), taker.reached(), e.toString());
            return taker.reached();
        }
    }

    private Feeding launch(Collection<Taker> group, Duration delay) {
        Feeding feeding = new Feeding(this, log, hands, group);
        group.forEach(taker -> feedings.put(taker, feeding));
        Thread thread = Thread.ofVirtual().name("read-models").unstarted(() -> run(feeding, delay));
        running.put(thread, feeding);
        thread.start();
        return feeding;
    }

    private void run(Feeding feeding, Duration delay) {
        try {
            feeding.run(delay);
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    /** Somebody has taken everything up to a position, and what was made of it is kept. */
    void reached(Taker taker) {
        keeper.reached(taker.id(), taker.reached());
    }

    /** A feeding has given all there is; its takers go on in the main group. */
    void atTheEnd(Feeding feeding) {
        synchronized (state) {
            Feeding joined = main;
            if (feeding == joined || joined == null) return;
            feeding.close();
            List<Taker> all = feeding.takers().stream()
                    .filter(taker -> feedings.replace(taker, feeding, joined))
                    .toList();
            all.forEach(failures::remove);
            joined.join(all);
        }
    }

    /** A taker has left its group with a failure; it is fed apart after a growing while. */
    void failed(Taker taker, @Nullable Throwable failure) {
        synchronized (state) {
            if (feedings.remove(taker) == null) return; // it is not fed here any more
            int times = failures.merge(taker, 1, Integer::sum);
            Duration growing = Duration.ofSeconds(Math.min(LONGEST_WAIT_S, 1L << Math.min(times - 1, 10)));
            feed(List.of(taker), taker.gaveWay(failure) ? SOON : growing);
        }
    }

    /** A taker has left its group because it takes so long; it goes on alone when it has ended its batch. */
    void slow(Taker taker, Future<?> batch) {
        LOG.warn("{} takes long and is fed apart", taker.id());
        try {
            batch.get();
        } catch (ExecutionException e) {
            failed(taker, e.getCause());
            return;
        } catch (InterruptedException e) {
            return; // the server stops
        }
        synchronized (state) {
            if (feedings.remove(taker) != null) feed(List.of(taker), Duration.ZERO);
        }
    }
}

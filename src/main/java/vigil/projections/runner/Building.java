package vigil.projections.runner;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.feeding.Feeder;
import vigil.projections.feeding.Taker;
import vigil.projections.runner.Shelf.Build;

/** A build that is being kept up to date: its collection, its fold, its progress. */
final class Building<V> implements Taker {

    private static final Logger LOG = LoggerFactory.getLogger(Building.class);
    private static final long PATIENCE_S = 5;

    private final Build build;
    private final Shelf shelf;
    private final Feeder feeder;
    private final Folding<V> folding;
    private final Progress progress;
    private final ReentrantLock taking = new ReentrantLock();
    private volatile boolean fed;

    Building(Projection<V> projection, Views<V> views, Build build, Means means) {
        this.build = build;
        this.shelf = means.shelf();
        this.feeder = means.feeder();
        this.folding = new Folding<>(projection, views, shelf.collection(build), means.writing());
        this.progress = new Progress(feeder.written(build.id()));
        shelf.prepare(build, projection.indexes());
    }

    void start() {
        fed = true;
        feeder.follow(this);
    }

    /** Nothing is folded any more when this returns, however long a batch that is under way takes to notice. */
    void stop() {
        fed = false;
        feeder.leave(this);
        try {
            if (taking.tryLock(PATIENCE_S, TimeUnit.SECONDS)) taking.unlock();
            else LOG.warn("Read model {} is still folding a batch while it should have stopped", build.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String id() {
        return build.id();
    }

    @Override
    public long reached() {
        return progress.reached();
    }

    @Override
    public void begin(long reached) {
        folding.forget();
        progress.seen(reached);
    }

    @Override
    public void take(List<Recorded<Event>> batch) {
        taking.lock();
        try {
            if (fed) fold(batch);
        } finally {
            taking.unlock();
        }
    }

    /** An event that cannot be folded stops the read model just before it: whatever comes earlier is shown. */
    private void fold(List<Recorded<Event>> batch) {
        try {
            folding.apply(batch);
        } catch (Folding.Unfoldable e) {
            List<Recorded<Event>> before = batch.stream()
                    .filter(recorded -> recorded.position() < e.position())
                    .toList();
            if (!before.isEmpty()) fold(before);
            throw e;
        }
        progress.reached(batch.getLast().position());
    }

    @Override
    public boolean gaveWay(@Nullable Throwable failure) {
        if (failure instanceof Overtaken) {
            LOG.warn("Read model {} gives way to another server: {}", build.id(), failure.getMessage());
            return true;
        }
        LOG.error("Read model {} stands still behind position {}", build.id(), reached(), failure);
        progress.failed(failure == null ? new IllegalStateException("no reason is known") : failure);
        return false;
    }

    Build build() {
        return build;
    }

    MongoCollection<Document> collection() {
        return shelf.collection(build);
    }

    /** What this server knows itself, or, when another one does the work, what that one has written down. */
    long completeTo() {
        if (!feeder.works()) progress.seen(feeder.written(build.id()));
        return progress.reached();
    }

    @Nullable Throwable failure() {
        return progress.failure();
    }

    /** Waits until it is complete to a position or the time is over. */
    long await(long position, long millis) {
        long end = System.nanoTime() + Progress.millis(millis);
        long reached = completeTo();
        while (reached < position && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            progress.awaitStep(Math.min(end - System.nanoTime(), Progress.millis(25)));
            reached = completeTo();
        }
        return reached;
    }
}

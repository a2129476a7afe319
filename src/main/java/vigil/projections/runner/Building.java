package vigil.projections.runner;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.runner.Shelf.Build;

/** A build that is being kept up to date: its collection, its processor, its progress. */
final class Building<V> {

    private static final Logger LOG = LoggerFactory.getLogger(Building.class);

    private final Build build;
    private final Shelf shelf;
    private final Folding<V> folding;
    private final Progress progress;
    private final StreamingEventProcessor processor;

    Building(Projection<V> projection, Views<V> views, Build build, Means means) {
        this.build = build;
        this.shelf = means.shelf();
        this.folding = new Folding<>(projection, views, shelf.collection(build));
        this.progress = new Progress(shelf.completeTo(build));
        this.processor = means.processors().processor(build.id(), new Batches(this::take), progress::failed);
    }

    private void take(List<Recorded<Event>> batch) {
        try {
            folding.apply(batch);
        } catch (Overtaken e) {
            LOG.warn("Read model {} gives way to another node: {}", build.id(), e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "Read model {} stands still before position {}: a batch of {} events could not be folded",
                    build.id(), batch.getFirst().position(), batch.size(), e);
            throw e;
        }
        long last = batch.getLast().position();
        shelf.completeTo(build, last);
        progress.reached(last);
    }

    void start() {
        processor.start();
    }

    void stop() {
        processor.shutDown();
    }

    Build build() {
        return build;
    }

    MongoCollection<Document> collection() {
        return shelf.collection(build);
    }

    /** What this node knows itself, or, when another node does the work, what that one has written down. */
    long completeTo() {
        if (processor.processingStatus().isEmpty()) progress.seen(shelf.completeTo(build));
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

package vigil.projections.runner;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.ground.NotNow;
import vigil.projections.Freshness.Mark;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.runner.Shelf.Build;

/** A projection with the build that readers see, kept up to date from start to stop of the server. */
final class RunningProjection<V> implements ReadModel<V> {

    private static final Logger LOG = LoggerFactory.getLogger(RunningProjection.class);

    private static final long PATIENCE_MS = 5_000;
    private static final long STEP_MS = 100;

    private final Projection<V> projection;
    private final Views<V> views;
    private final Shelf shelf;
    private final Means means;
    private volatile @Nullable Building<V> current;

    RunningProjection(Projection<V> projection, Means means) {
        this.projection = projection;
        this.views = new Views<>(projection.view(), means.json());
        this.shelf = means.shelf();
        this.means = means;
    }

    synchronized void start() {
        shelf.clear(projection);
        Building<V> live = building(shelf.live(projection));
        live.start();
        current = live;
    }

    synchronized void stop() {
        Building<V> running = current;
        if (running != null) running.stop();
        current = null;
    }

    /** Follows when another node has put another build in place; what was seen may already be out of date. */
    synchronized void follow(Shelf.Seen seen) {
        if (current == null || seen.live(projection).filter(live().build()::equals).isPresent()) return;
        Build build = shelf.live(projection);
        if (!build.equals(live().build())) follow(build);
    }

    /**
     * As in {@link #place}, the one before stands still until the other has come as far: this server may have done the work
     * for it since. When that takes very long the other is shown all the same, as the documents of the one before soon go.
     */
    private void follow(Build build) {
        Building<V> before = live();
        Building<V> next = building(build);
        next.start();
        before.stop();
        try {
            long shown = before.completeTo();
            long reached = next.await(shown, PATIENCE_MS);
            if (reached < shown) LOG.warn("Read model {} follows {}, which has come to {} and not to {} yet", projection.name(), build.id(), reached, shown);
        } catch (RuntimeException e) {
            next.stop();
            before.start(); // the database is away: what is shown goes on when it is back
            throw e;
        }
        current = next;
    }

    private Building<V> building(Build build) {
        return new Building<>(projection, views, build, means);
    }

    /** Older versions are given up once this one shows everything they could. */
    void giveUpOlder(Shelf.Seen seen, long head) {
        if (completeTo() >= head) seen.older(projection).forEach(shelf::retire);
    }

    /** Begins a build beside the live one. */
    Beside beside() {
        insist();
        Building<V> fresh = building(shelf.beside(projection));
        fresh.start();
        return new BuildingBeside<>(this, projection, fresh);
    }

    /**
     * Only this server knows of a build beside the live one, so this server must do the work. It may learn seconds later that
     * another one, which built something just before, has taken the work; so this is asked for again and again.
     */
    void insist() {
        means.feeder().insist();
    }

    /**
     * Puts a build in the place of the live one. The live one stands still for the moment that the other needs to come as
     * far, so that no reader of this server is shown less than before.
     */
    synchronized void place(Building<V> fresh) {
        Building<V> before = live();
        before.stop();
        try {
            if (fresh.await(before.completeTo(), PATIENCE_MS) < before.completeTo()) {
                throw new IllegalStateException(fresh.build().id() + " does not come as far as " + before.build().id());
            }
            shelf.putInPlace(fresh.build(), before.build());
        } catch (RuntimeException e) {
            before.start();
            throw e;
        }
        current = fresh;
    }

    void giveUp(Building<V> fresh) {
        fresh.stop();
        shelf.retire(fresh.build());
    }

    /** Whether readers see documents that were begun with other data than this server looks things up in. */
    boolean isOutdated() {
        return !live().build().data().equals(projection.data());
    }

    Mark mark() {
        return new Mark(projection.name(), completeTo(), live().failure() != null);
    }

    Building<V> live() {
        Building<V> building = current;
        if (building == null) throw new NotNow(projection.name() + " is not running", null);
        return building;
    }

    @Override
    public Optional<V> find(String key) {
        return Optional.ofNullable(collection().find(Filters.eq(Views.ID, key)).first()).map(views::view);
    }

    @Override
    public List<V> find(Bson filter, Bson sort, int skip, int limit) {
        FindIterable<Document> found =
                collection().find(filter).sort(sort).skip(skip).limit(limit);
        return found.map(views::view).into(new ArrayList<>());
    }

    @Override
    public long count(Bson filter) {
        return collection().countDocuments(filter);
    }

    @Override
    public MongoCollection<Document> collection() {
        return live().collection();
    }

    @Override
    public long completeTo() {
        return live().completeTo();
    }

    @Override
    public long await(long position) {
        long end = System.nanoTime() + Progress.millis(PATIENCE_MS);
        long reached = completeTo();
        while (reached < position && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            reached = live().await(position, STEP_MS); // step by step, as another build may take the place meanwhile
        }
        if (reached < position) {
            LOG.info("Read model {} came to {} and not to {} while somebody waited {} ms", projection.name(), reached, position, PATIENCE_MS);
        }
        return reached;
    }
}

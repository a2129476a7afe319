package vigil.projections.runner;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.projections.runner.Shelf.Build;

/** The fresh build of a running projection. */
final class BuildingBeside<V> implements Beside {

    private static final long STEP_MS = 500;

    private final RunningProjection<V> running;
    private final Projection<V> projection;
    private final Building<V> fresh;
    private boolean inPlace;

    BuildingBeside(RunningProjection<V> running, Projection<V> projection, Building<V> fresh) {
        this.running = running;
        this.projection = projection;
        this.fresh = fresh;
    }

    @Override
    public Side fresh() {
        return side(fresh.build());
    }

    @Override
    public Side live() {
        return side(running.live().build());
    }

    private static Side side(Build build) {
        return new Side(build.id(), build.version(), build.code(), build.data());
    }

    @Override
    public MongoCollection<Document> built() {
        return fresh.collection();
    }

    @Override
    public MongoCollection<Document> shown() {
        return running.collection();
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return projection.key(event);
    }

    @Override
    public long completeTo() {
        return fresh.completeTo();
    }

    @Override
    public long bothCompleteTo() {
        return Math.min(fresh.completeTo(), running.completeTo());
    }

    @Override
    public @Nullable Throwable failure() {
        return fresh.failure();
    }

    @Override
    public boolean catchesUp() {
        running.insist();
        long wanted = running.completeTo();
        return fresh.await(wanted, STEP_MS) >= wanted;
    }

    @Override
    public boolean comesTo(long position) {
        running.insist();
        return fresh.await(position, STEP_MS) >= position && running.live().await(position, STEP_MS) >= position;
    }

    @Override
    public void takePlace() {
        running.place(fresh);
        inPlace = true;
    }

    @Override
    public void close() {
        if (!inPlace) running.giveUp(fresh);
    }
}

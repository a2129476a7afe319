package vigil.projections.feeding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Remembers the positions it was fed with. */
final class Eater implements Taker {

    private final String id;
    final List<Long> eaten = Collections.synchronizedList(new ArrayList<>());
    volatile Consumer<List<Recorded<Event>>> before = batch -> {};
    private volatile long reached = -1;
    volatile @Nullable Throwable failure;

    Eater(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long reached() {
        return reached;
    }

    @Override
    public void begin(long position) {
        reached = Math.max(reached, position);
    }

    @Override
    public void take(List<Recorded<Event>> batch) {
        before.accept(batch);
        batch.forEach(recorded -> eaten.add(recorded.position()));
        reached = batch.getLast().position();
    }

    @Override
    public boolean gaveWay(@Nullable Throwable why) {
        failure = why;
        return false;
    }

    void eventually(int events) {
        Awaitility.await().until(() -> eaten.size() >= events);
    }
}

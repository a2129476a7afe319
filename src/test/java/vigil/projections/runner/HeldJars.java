package vigil.projections.runner;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** Jars whose fold can be held up in the middle. */
final class HeldJars implements Projection<JarsProjection.View> {

    private final JarsProjection jars;
    private final CountDownLatch stands = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile boolean held;

    HeldJars(JarsProjection jars) {
        this.jars = jars;
    }

    /** From now on nothing is folded. */
    void hold() {
        held = true;
    }

    /** Returns when something would be folded. */
    void awaitHeld() throws InterruptedException {
        stands.await();
    }

    void letGo() {
        free.countDown();
    }

    @Override
    public String name() {
        return jars.name();
    }

    @Override
    public int version() {
        return jars.version();
    }

    @Override
    public Class<JarsProjection.View> view() {
        return jars.view();
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return jars.key(event);
    }

    @Override
    public JarsProjection.@Nullable View evolve(JarsProjection.@Nullable View before, Recorded<? extends Event> event) {
        if (held) pass();
        return jars.evolve(before, event);
    }

    private void pass() {
        stands.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package vigil.projections.runner;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.CoinsTaken;
import vigil.testing.jar.Jar.JarEvent;
import vigil.testing.jar.Jar.JarPutUp;
import vigil.testing.jar.Jar.JarSealed;

/** What is in every open jar; a sealed one is no longer shown. */
record JarsProjection(int version, int badLuck) implements Projection<JarsProjection.View> {

    static final Confidential.Closed LABEL = new Confidential.Closed(
            "jar", "bm9uY2U=", "dGV4dA==", "YmluZA==", new Confidential.Origin("jar", 0, "e", "/label"));

    enum Shelf {
        TOP_SHELF
    }

    record View(
            String province,
            int coins,
            long touched,
            Shelf shelf,
            Instant since,
            Confidential label,
            Map<String, Integer> bySize,
            @Nullable String note) {}

    @Override
    public String name() {
        return "jars";
    }

    @Override
    public Class<View> view() {
        return View.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof JarEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable View evolve(@Nullable View before, Recorded<? extends Event> event) {
        if (event.event() instanceof JarPutUp up) {
            return new View(
                    up.province(), 0, event.position(), Shelf.TOP_SHELF, Instant.EPOCH, LABEL, Map.of(), null);
        }
        if (before == null) throw new IllegalStateException("nothing happens to a jar before it is put up");
        return switch ((JarEvent) event.event()) {
            case JarPutUp _ -> before;
            case CoinsPutIn in -> more(before, in.coins(), event.position());
            case CoinsTaken taken -> more(before, -taken.coins(), event.position());
            case JarSealed _ -> null;
        };
    }

    private View more(View before, int coins, long position) {
        if (coins == badLuck) throw new IllegalStateException("a defect of the fold");
        Map<String, Integer> sizes = new LinkedHashMap<>(before.bySize());
        sizes.merge(Math.abs(coins) > 5 ? "large" : "small", 1, Integer::sum);
        return new View(
                before.province(),
                before.coins() + coins,
                position,
                before.shelf(),
                before.since(),
                before.label(),
                sizes,
                before.note());
    }
}

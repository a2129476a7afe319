package vigil.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.CoinsTaken;
import vigil.testing.jar.Jar.JarEvent;
import vigil.testing.jar.Jar.JarPutUp;
import vigil.testing.jar.Jar.JarSealed;

/**
 * The book of every jar, in which the order of things shows. A test may have it kept badly: {@code clerk} gets the document
 * and the event and says what becomes of them.
 */
record LedgerProjection(Clerk clerk) implements Projection<LedgerProjection.Ledger> {

    record Ledger(String province, int coins, List<String> lines) {}

    /** Keeps the ledger, well or badly. */
    interface Clerk extends BiFunction<@Nullable Ledger, Recorded<? extends Event>, @Nullable Ledger> {}

    static LedgerProjection wellKept() {
        return new LedgerProjection(LedgerProjection::entered);
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Ledger> view() {
        return Ledger.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof JarEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable Ledger evolve(@Nullable Ledger before, Recorded<? extends Event> event) {
        return clerk.apply(before, event);
    }

    static @Nullable Ledger entered(@Nullable Ledger before, Recorded<? extends Event> event) {
        Ledger ledger = before == null ? new Ledger("?", 0, List.of()) : before;
        return switch ((JarEvent) event.event()) {
            case JarPutUp up -> new Ledger(up.province(), ledger.coins(), ledger.lines());
            case CoinsPutIn in -> line(ledger, in.coins(), "in " + in.coins());
            case CoinsTaken taken -> line(ledger, -taken.coins(), "out " + taken.coins());
            case JarSealed _ -> null;
        };
    }

    private static Ledger line(Ledger before, int coins, String line) {
        List<String> lines = new ArrayList<>(before.lines());
        lines.add(line);
        return new Ledger(before.province(), before.coins() + coins, lines);
    }
}

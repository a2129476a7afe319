package vigil.eventlog.append;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns by a lease: as long as this server is beaten now and then, it asks for the lease before it writes, keeps it for some
 * batches, and while another has it waits for its end, at most as long as a lease lasts. Then it writes whoever has it: a
 * lost lease, a server that died with one and a clock that is wrong only bring back the race.
 */
public final class LeasedTurns implements Turns {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedTurns.class);
    private static final long LEASE_MS = 60;
    private static final long CROWDED_FOR_MS = 1_000;

    private final Book book;
    private final LongSupplier now;
    private final LongConsumer pause;
    private long crowdedUntil = Long.MIN_VALUE;
    private long mineUntil = Long.MIN_VALUE;

    /** The one document that says who has the lease. */
    public interface Book {

        /** Takes the lease, or keeps it, unless another has it; gives the time until which whoever has it has it. */
        Held take(long now, long until);
    }

    /**
     * Who has it.
     *
     * @param mine whether this server does
     */
    public record Held(boolean mine, long until) {}

    /** @param now this server's clock in milliseconds */
    public LeasedTurns(Book book, LongSupplier now) {
        this(book, now, LeasedTurns::sleep);
    }

    /** With waiting that somebody else determines, for simulations. */
    LeasedTurns(Book book, LongSupplier now, LongConsumer pause) {
        this.book = book;
        this.now = now;
        this.pause = pause;
    }

    @Override
    public void await() {
        long at = now.getAsLong();
        if (at >= crowdedUntil || at < mineUntil) return;
        try {
            Held held = book.take(at, at + LEASE_MS);
            if (held.mine()) mineUntil = held.until();
            else pause.accept(Math.clamp(held.until() - at, 0, LEASE_MS) + ThreadLocalRandom.current().nextLong(4));
        } catch (RuntimeException e) { // without a lease everybody races
            LOG.debug("The lease cannot be asked for", e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server is stopping: what is on its way is still decided
        }
    }

    @Override
    public void beaten() {
        crowdedUntil = now.getAsLong() + CROWDED_FOR_MS;
        mineUntil = Long.MIN_VALUE;
    }
}

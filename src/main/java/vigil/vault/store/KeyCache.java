package vigil.vault.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys just used, for a minute at most: then a key destroyed by another server is gone here too. */
final class KeyCache {

    private static final long NANOS = Duration.ofSeconds(60).toNanos();
    private static final int MOST = 50_000;

    private final Map<String, Long> together = new ConcurrentHashMap<>();

    private record Kept(Keys.Found found, long since) {
        boolean fresh() {
            return System.nanoTime() - since < NANOS;
        }
    }

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Optional<Keys.Found> get(String owner) {
        return Optional.ofNullable(kept.get(owner)).filter(Kept::fresh).map(Kept::found);
    }

    /** Whether nobody has asked this for as long as a key is kept: then what belongs together is worth reading together. */
    boolean isFirst(String whole) {
        long now = System.nanoTime();
        if (together.size() >= MOST) together.clear();
        Long before = together.put(whole, now);
        return before == null || now - before >= NANOS;
    }

    void put(String owner, Keys.Found found) {
        if (kept.size() >= MOST) kept.clear();
        kept.put(owner, new Kept(found, System.nanoTime()));
    }

    void forget(String owner) {
        kept.remove(owner);
    }
}

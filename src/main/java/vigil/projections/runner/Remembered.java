package vigil.projections.runner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents that were read or written last, so that a busy one is not read before each of its writes. */
final class Remembered<V> {

    /** Documents of one read model. Where more cases than that change in turn, each is read before each of its writes. */
    private static final int USUAL = 2_000;

    /** Bytes of one read model, as its documents are stored: what really bounds them. */
    private static final long MOST = 4L << 20;

    private final Map<String, Known<V>> known = new LinkedHashMap<>(16, 0.75f, true); // the one used last is the last
    private long bytes;

    /**
     * A document as it stands in the database.
     *
     * @param position the event that last touched it, {@code -1} when there is none
     * @param bytes as it is stored
     */
    record Known<V>(long position, @Nullable V view, long bytes) {

        static <V> Known<V> none() {
            return new Known<>(-1, null, 0);
        }
    }

    boolean has(String key) {
        return known.containsKey(key);
    }

    /** What is known of a key; a document that was looked for and not found is none. */
    Known<V> get(String key) {
        Known<V> found = known.get(key);
        return found == null ? Known.none() : found;
    }

    void put(String key, Known<V> document) {
        Known<V> before = known.put(key, document);
        bytes += document.bytes() - (before == null ? 0 : before.bytes());
    }

    /** Forgets all but those that were used last. */
    void trim() {
        var eldest = known.values().iterator();
        while (known.size() > USUAL || bytes > MOST) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    void clear() {
        known.clear();
        bytes = 0;
    }
}

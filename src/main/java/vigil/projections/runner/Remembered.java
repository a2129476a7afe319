package vigil.projections.runner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents that were read or written last, so that a busy one is not read before each of its writes. */
final class Remembered<V> {

    /** Documents of one read model; with all read models some ten megabytes. */
    private static final int USUAL = 250;

    private final Map<String, Known<V>> known = new LinkedHashMap<>(16, 0.75f, true); // the one used last is the last

    /**
     * A document as it stands in the database.
     *
     * @param position the event that last touched it, {@code -1} when there is none
     */
    record Known<V>(long position, @Nullable V view) {

        static <V> Known<V> none() {
            return new Known<>(-1, null);
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
        known.put(key, document);
    }

    /** Forgets all but those that were used last. */
    void trim() {
        var eldest = known.values().iterator();
        for (int surplus = known.size() - USUAL; surplus > 0; surplus--) {
            eldest.next();
            eldest.remove();
        }
    }

    void clear() {
        known.clear();
    }
}

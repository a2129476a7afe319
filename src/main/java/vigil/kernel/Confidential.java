package vigil.kernel;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/**
 * Personal data or free text that may name people. In the log and in every read model it is only ever {@link Closed}; it
 * is open on its way in, and again for a reader who may see it. Its text is never in {@code toString()}. Old events say some
 * fields {@link Clear}.
 */
public sealed interface Confidential {

    /** A text to be sealed under the key of the stream it is written to. */
    static Confidential of(String text) {
        return new Open(text, null);
    }

    /** The same text, to be sealed under another owner's key (a person's instead of the case's). */
    default Confidential under(String owner) {
        return switch (this) {
            case Open open -> new Open(open.text, owner);
            case Closed closed -> closed;
            case Clear clear -> clear;
        };
    }

    /** Whether another says the same, as far as both can be compared without a key. */
    default boolean saysTheSameAs(Confidential other) {
        String mine = readable(this);
        return equals(other) || mine != null && mine.equals(readable(other));
    }

    private static @Nullable String readable(Confidential text) {
        return switch (text) {
            case Open open -> open.text();
            case Clear clear -> clear.text();
            case Closed _ -> null;
        };
    }

    /** What stands between the owners of a text that opens only while all their keys are there. */
    String JOINED = "\\+";

    /** The same text, to be sealed so that it opens only while the keys of all these owners are there. */
    default Confidential underAll(Collection<String> owners) {
        return under(String.join("+", new LinkedHashSet<>(owners)));
    }

    /**
     * Text not yet sealed.
     *
     * @param owner whose key will seal it, several joined by {@code +}; {@code null} means the stream it is written to
     */
    record Open(String text, @Nullable String owner) implements Confidential {
        @Override
        public String toString() {
            return "Confidential[open]";
        }
    }

    /**
     * Sealed text: AES-256-GCM under the owner's key.
     *
     * @param owner the key's owner: a person's stream or a case's; several joined by {@code +}
     * @param nonce 12 bytes, base64
     * @param text ciphertext and tag, base64
     * @param commitment binds the ciphertext to one key, base64
     * @param origin where it stands in the log; part of the authenticated data
     */
    record Closed(String owner, String nonce, String text, String commitment, Origin origin) implements Confidential {
        @Override
        public String toString() {
            return "Confidential[closed, owner=" + owner + "]";
        }
    }

    /**
     * What an event says in clear that was kept before its field was sealed. It is read as it stands and never written anew.
     */
    record Clear(String text) implements Confidential {
        @Override
        public String toString() {
            return "Confidential[clear]";
        }
    }

    /**
     * The place of a sealed field, by which it cannot be moved to another.
     *
     * @param field JSON pointer of the field in the payload
     */
    record Origin(String stream, long sequence, String eventId, String field) {}
}

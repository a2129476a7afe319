package vigil.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
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

    /** What an answer says of it: what is clear, and of anything else nothing. */
    @JsonValue
    default @Nullable String shown() {
        return this instanceof Clear(String text) ? text : null;
    }

    /**
     * Whether another says the same, as far as both can be compared without a key: by what they say, or since they are sealed
     * under the same key, for texts that have one of their own.
     */
    default boolean saysTheSameAs(Confidential other) {
        String mine = readable(this);
        String others = readable(other);
        if (mine != null && others != null) return mine.equals(others);
        String owner = owner(this);
        return equals(other) || owner != null && owner.equals(owner(other));
    }

    private static @Nullable String readable(Confidential text) {
        return switch (text) {
            case Open open -> open.text();
            case Clear clear -> clear.text();
            case Closed _ -> null;
        };
    }

    private static @Nullable String owner(Confidential text) {
        return switch (text) {
            case Open open -> open.owner();
            case Closed closed -> closed.owner();
            case Clear _ -> null;
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
     * What an event says in clear that was kept before its field was sealed: it is read as it stands and never written anew. Or
     * what an answer says to whom it may be shown.
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

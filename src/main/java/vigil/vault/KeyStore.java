package vigil.vault;

import java.util.List;

/** The owners' keys: one per person, one per case and one per early text of a case, kept apart from the log. */
public interface KeyStore {

    /** The keys' database is called like the log's, with this behind it. */
    String DATABASE = "_keys";

    /** What is kept in it. */
    List<String> COLLECTIONS = List.of("keys", "marks");

    /** What became of an owner's key. */
    enum State {
        ACTIVE,
        SHREDDED,
        ABSENT
    }

    /** The state now. */
    State state(String owner);

    /**
     * Destroys an owner's key for ever: nothing sealed under it can be read again, and no new key will be made. What the log
     * holds does not change by it, so every proof stays valid. Doing it twice keeps the first time and reason.
     *
     * @throws VaultUnreachable nothing is destroyed
     */
    void shred(String owner, String reason);

    /**
     * Up to which position of the log every erasure it holds has destroyed its key here; {@code -1} when nobody knows. Kept
     * with the keys, so that an older copy of them brings its older position back, and what was erased since is erased again.
     */
    long forgottenTo();

    /** Remembers that every erasure up to a position has destroyed its key here. */
    void rememberForgottenTo(long position);
}

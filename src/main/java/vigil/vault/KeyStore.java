package vigil.vault;

/** The owners' keys: one per person and one per case, kept apart from the log. */
public interface KeyStore {

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
}

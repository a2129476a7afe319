package vigil.eventlog;

/** A commit that the database will never take, for example because it is too large; nothing was written. */
public final class CommitRejected extends RuntimeException {

    public CommitRejected(String message) {
        super(message);
    }
}

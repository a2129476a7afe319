package vigil.commands;

/** Somebody changed the stream since the actor looked at it. */
public final class StaleVersion extends RuntimeException {

    public StaleVersion(String message) {
        super(message, null, false, false);
    }
}

package vigil.commands;

/** The actor's role may not give this command or ask this question. */
public final class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message, null, false, false);
    }
}

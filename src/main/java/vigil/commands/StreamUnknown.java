package vigil.commands;

/** There is no such stream, or the actor may not know that there is. */
public final class StreamUnknown extends RuntimeException {

    public StreamUnknown(String message) {
        super(message, null, false, false);
    }
}

package vigil.projections.runner;

/** Another node has written a document meanwhile; this one must give up its batch and look again. */
final class Overtaken extends RuntimeException {

    Overtaken(String message, Throwable cause) {
        super(message, cause);
    }

    Overtaken(String message) {
        super(message);
    }
}

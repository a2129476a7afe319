package vigil.projections.runner;

/** A fold failed at an event: a defect, which nothing mends but a better program. */
final class Unfoldable extends RuntimeException {

    private final long position;

    Unfoldable(long position, RuntimeException cause) {
        super("the event at position " + position + " could not be folded", cause);
        this.position = position;
    }

    long position() {
        return position;
    }
}

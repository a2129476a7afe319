package vigil.eventlog;

/** The log does not hold what it must: a gap, a broken link, a missing index. Nothing is read past it. */
public final class LogBroken extends RuntimeException {

    private final long position;

    public LogBroken(long position, String message) {
        super("position " + position + ": " + message);
        this.position = position;
    }

    /** Where. */
    public long position() {
        return position;
    }
}

package vigil.eventlog;

/** The log does not hold what it must: a gap, a broken link, a missing index. Nothing is read past it. */
public final class LogBroken extends RuntimeException {

    private final long position;
    private final String what;

    public LogBroken(long position, String what) {
        super("position " + position + ": " + what);
        this.position = position;
        this.what = what;
    }

    /** Where. */
    public long position() {
        return position;
    }

    /** What is wrong there. */
    public String what() {
        return what;
    }
}

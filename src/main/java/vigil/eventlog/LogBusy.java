package vigil.eventlog;

/** The log has too much to do, or is closing; nothing was written, try again. */
public final class LogBusy extends RuntimeException {

    public LogBusy(String message) {
        super(message, null, false, false);
    }
}

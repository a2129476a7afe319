package vigil.eventlog;

import vigil.ground.Trouble;

/** The log has too much to do, or is closing; nothing was written, try again. */
public final class LogBusy extends RuntimeException implements Trouble.Passing {

    public LogBusy(String message) {
        super(message, null, false, false);
    }
}

package vigil.eventlog;

import org.jspecify.annotations.Nullable;
import vigil.ground.Trouble;

/**
 * The database did not answer in time: the events may be stored, now or shortly. The log goes on finding out; sending the
 * same command again with its idempotency key is safe.
 */
public final class OutcomeUnknown extends RuntimeException implements Trouble.Passing {

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

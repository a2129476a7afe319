package vigil.eventlog;

import java.util.Optional;

/** Whether the line of commits holds: no gap, every link continued. */
public interface Line {

    /** What is wrong with it, as far as it was followed since this server started. */
    Optional<LogBroken> broken();
}
